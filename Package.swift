// swift-tools-version: 6.2
import PackageDescription

// One straight line: file → screenplay → pages → tags → breakdown → reports, exchange, purchase
// list → inventory. The arrows below are the only ones there are; CI checks that no target imports
// what it does not name here.

let package = Package(
  name: "breakdown",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "breakdown", targets: ["BreakdownCLI"]),
    .executable(name: "breakdown-benchmarks", targets: ["BreakdownBenchmarks"]),
    .library(name: "BreakdownKit", targets: ["BreakdownKit"]),
  ],
  traits: [
    .trait(
      name: "PostgreSQL", description: "Inventories on a PostgreSQL server, through libpq.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Files that people write, as YAML, read safely.
    .target(name: "SettingsFiles", dependencies: [.product(name: "Yams", package: "Yams")]),

    // The words every stage speaks.
    .target(
      name: "ScreenplayModel", dependencies: ["CEmbeddedData"],
      exclude: ["Elements/categories.txt"]),

    // A file becomes a screenplay; its lines become pages and eighths.
    .target(
      name: "ScreenplayReaders",
      dependencies: ["ScreenplayModel", "CLibXML2", "CLibArchive", "CEmbeddedData"],
      exclude: ["SceneHeadings/headings.txt"]),
    .target(name: "ScreenplayPagination", dependencies: ["ScreenplayModel"]),

    // A screenplay becomes tags.
    .target(
      name: "EnglishText", dependencies: ["CEmbeddedData"],
      exclude: ["Model", "irregular-forms.txt", "verb-endings.txt"]),
    .executableTarget(
      name: "TrainEnglishModel", dependencies: ["EnglishText"],
      exclude: ["screenplay-sentences.txt"]),
    .target(
      name: "ElementTagging",
      dependencies: ["ScreenplayModel", "EnglishText", "CEmbeddedData"],
      exclude: ["Lexicons"]),
    .executableTarget(
      name: "CompileLexicon", dependencies: ["ElementTagging", "SettingsFiles", "StagingNeeds"]),

    // Tags become breakdown sheets and a purchase list.
    .target(name: "BreakdownSheets", dependencies: ["ScreenplayModel"]),

    // What scenes demand beyond their things.
    .target(
      name: "StagingNeeds",
      dependencies: [
        "BreakdownSheets", "ScreenplayModel", "SettingsFiles", "EnglishText", "CEmbeddedData",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["staging.yaml", "staging.bin"]),

    // What people decide by hand, and how it is carried from one draft to the next.
    .target(
      name: "BreakdownDrafts",
      dependencies: [
        "BreakdownSheets", "ScreenplayModel", "SettingsFiles",
        .product(name: "Yams", package: "Yams"),
      ]),

    // What the office should ask the writer about.
    .target(
      name: "ScriptQuestions",
      dependencies: ["BreakdownSheets", "ScreenplayModel", "EnglishText", "CEmbeddedData"],
      exclude: ["short-words.txt", "titles.txt", "no-places.txt"]),

    // What is handed out, to people, to other programs, to the store.
    .target(
      name: "BreakdownReports",
      dependencies: [
        "BreakdownSheets", "ScreenplayModel", "SettingsFiles", "CPangoCairo", "CXlsxWriter",
        "CLibQREncode",
        "CEmbeddedData",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Formats/HTML/page.css", "Formats/HTML/page.js"]),
    .target(name: "ScheduleExchange", dependencies: ["BreakdownSheets", "ScreenplayModel"]),
    .target(
      name: "ProductionInventory",
      dependencies: [
        "BreakdownSheets", "ScreenplayModel", "CEmbeddedData",
        .target(name: "CLibPQ", condition: .when(traits: ["PostgreSQL"])),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Check/modifiers.txt", "Check/differences.txt"]),

    // The whole line as one call, and the command.
    .target(
      name: "BreakdownKit",
      dependencies: [
        "ScreenplayModel", "ScreenplayReaders", "ScreenplayPagination", "ElementTagging",
        "BreakdownSheets", "SettingsFiles", "StagingNeeds", "BreakdownDrafts", "ScriptQuestions",
        "BreakdownReports",
        "ScheduleExchange", "ProductionInventory", "CGLib",
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "BreakdownCLI",
      dependencies: [
        "BreakdownKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Speed and memory, for `make bench`.
    .executableTarget(
      name: "BreakdownBenchmarks",
      dependencies: ["BreakdownKit", "ElementTagging", "ScreenplayPagination"],
      exclude: ["compare.sh"]),

    // How often the rules of the tagger are right, measured on annotated scenes.
    .executableTarget(name: "CalibrateConfidence", dependencies: ["BreakdownKit"]),

    // C libraries, nothing but their module maps; and the data files that ship in the program.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CGLib", pkgConfig: "glib-2.0",
      providers: [.apt(["libglib2.0-dev"]), .brew(["glib"])]),
    .systemLibrary(
      name: "CLibQREncode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(
      name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .target(name: "CEmbeddedData"),

    .target(
      name: "BreakdownTestSupport",
      dependencies: [
        "BreakdownKit", "ElementTagging", "ScreenplayModel", "ScreenplayReaders", "CLibArchive",
      ]),
    .testTarget(
      name: "ScreenplayModelTests", dependencies: ["ScreenplayModel"]),
    .testTarget(
      name: "ScreenplayReadersTests",
      dependencies: ["ScreenplayReaders", "ScreenplayModel", "BreakdownTestSupport"]),
    .testTarget(
      name: "ScreenplayPaginationTests",
      dependencies: [
        "ScreenplayPagination", "ScreenplayReaders", "ScreenplayModel", "BreakdownTestSupport",
      ]),
    .testTarget(name: "EnglishTextTests", dependencies: ["EnglishText"]),
    .testTarget(
      name: "ElementTaggingTests",
      dependencies: [
        "ElementTagging", "EnglishText", "ScreenplayModel", "ScreenplayReaders",
        "BreakdownTestSupport",
      ]),
    .testTarget(
      name: "BreakdownSheetsTests",
      dependencies: ["BreakdownSheets", "BreakdownKit", "ScreenplayModel", "BreakdownTestSupport"]),
    .testTarget(
      name: "BreakdownDraftsTests",
      dependencies: [
        "BreakdownDrafts", "BreakdownKit", "BreakdownSheets", "ScreenplayModel",
        "ScreenplayReaders", "BreakdownTestSupport",
      ]),
    .testTarget(
      name: "StagingNeedsTests",
      dependencies: [
        "StagingNeeds", "SettingsFiles", "BreakdownSheets", "BreakdownKit", "ScreenplayModel",
      ]),
    .testTarget(
      name: "ScriptQuestionsTests",
      dependencies: ["ScriptQuestions", "BreakdownSheets", "BreakdownKit", "ScreenplayModel"]),
    .testTarget(
      name: "BreakdownReportsTests",
      dependencies: [
        "BreakdownReports", "BreakdownSheets", "BreakdownKit", "ScreenplayModel",
        "ScreenplayReaders", "BreakdownTestSupport",
      ]),
    .testTarget(
      name: "ScheduleExchangeTests",
      dependencies: [
        "ScheduleExchange", "BreakdownKit", "BreakdownSheets", "ScreenplayModel",
        "ScreenplayReaders", "BreakdownTestSupport",
      ]),
    .testTarget(
      name: "ProductionInventoryTests",
      dependencies: [
        "ProductionInventory", "BreakdownSheets", "ScreenplayModel", "BreakdownTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SampleTests", dependencies: ["BreakdownKit", "BreakdownTestSupport"]),
    .testTarget(
      name: "CommandTests", dependencies: ["BreakdownCLI", "BreakdownTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
