import BreakdownReports
import BreakdownSheets
import Foundation
import ScreenplayModel
import ScreenplayReaders

/// Every script of a list of paths, each into a folder of its own, with a summary over all.
public struct ScriptFolder: Sendable {
  /// What came of one script.
  public struct Outcome: Hashable, Sendable {
    /// The script, as found.
    public var path: String
    /// Its folder, under the output folder.
    public var folder: String
    /// Title, or the file's name.
    public var title: String
    public var pages = 0
    public var scenes = 0
    public var eighths = Eighths(0)
    public var cast = 0
    public var elements = 0
    public var purchases = 0
    /// What was missing for its pages to print well.
    public var warnings = PrintWarnings()
    /// Why it failed; nil when it did not.
    public var error: String?
  }

  /// How far a run is.
  public struct Progress: Sendable {
    /// Scripts finished, bad ones included.
    public var done: Int
    /// Scripts in all.
    public var total: Int
    /// The one finished last.
    public var last: Outcome
  }

  private let paths: [String]
  private let output: String
  private let options: ScriptBreakdown.Options
  private let choice: ReportChoice
  private let layout: SheetLayout
  private let jobs: Int
  private let force: Bool

  /// A run over files and folders.
  ///
  /// - Parameters:
  ///   - output: Where the scripts' folders go; `<first path>-breakdown` when nil.
  ///   - choice: What is written of each script.
  ///   - layout: How the pages look.
  ///   - jobs: Scripts worked on at the same time; one per core when nil.
  public init(
    paths: [String], output: String?, options: ScriptBreakdown.Options,
    choice: ReportChoice = .usual, layout: SheetLayout = .standard, jobs: Int?, force: Bool
  ) {
    self.paths = paths
    let first = paths.first.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "scripts"
    let base = Self.isFolder(first) ? first : "scripts"
    self.output =
      output ?? (base == "." || base == ".." ? "scripts-breakdown" : base + "-breakdown")
    self.options = options
    self.choice = choice
    self.layout = layout
    self.jobs = SideBySide.jobs(jobs)
    self.force = force
  }

  /// Whether a path is a folder with scripts in it; one that is itself a script is none.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue && !TextBundleFolder.isBundle(path)
  }

  /// Does every script; a bad one is listed and does not stop the others.
  ///
  /// - Throws: ``FileError`` when the output folder cannot be written.
  public func run(progress: @Sendable (Progress) -> Void) async throws -> FolderSummary {
    var folder = try OutputFolder(path: output, force: force || paths.isEmpty)
    let scripts = Self.scripts(under: paths, leavingOut: output)
    let names = Self.folderNames(for: scripts)
    var done = 0
    let outcomes = try await SideBySide.map(Array(zip(scripts, names)), jobs: jobs) {
      await process($0.0.path, folder: $0.1)
    } done: { outcome in
      done += 1
      progress(Progress(done: done, total: scripts.count, last: outcome))
    }
    let summary = FolderSummary(output: output, outcomes: outcomes)
    try folder.write(CSVFormat.csv(summary.report), to: "summary.csv")
    try folder.write(summary.json, to: "summary.json")
    let hasPage = choice.files.contains { $0.name == FolderSummary.page }
    try folder.write(summary.html(linksPages: hasPage), to: "index.html")
    try folder.finish()
    return summary
  }

  private func process(_ path: String, folder: String) async -> Outcome {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var outcome = Outcome(path: path, folder: folder, title: name)
    do {
      let script = try ScriptBreakdown(path: path, options: options, isInFolder: true)
      let breakdown = script.breakdown
      outcome.title = breakdown.script.displayTitle
      outcome.pages = breakdown.script.pages
      outcome.scenes = breakdown.sheets.count { !$0.isOmitted }
      outcome.eighths = breakdown.totalEighths
      outcome.cast = breakdown.elements.count { $0.category == .castMembers }
      outcome.elements = breakdown.elements.count - outcome.cast
      outcome.purchases = script.purchaseList.items.count
      outcome.warnings = try await ReportFolder.write(
        script, choice: choice, to: "\(output)/\(folder)", layout: layout, force: force
      ).warnings
    } catch {
      outcome.error = "\(error)"
    }
    return outcome
  }
}

extension ScriptFolder {
  /// A script and its name relative to the folder it was found in.
  struct Found: Hashable {
    var path: String
    var name: String
  }

  /// Every script under the paths, sorted within each folder; links are not followed into folders.
  static func scripts(under paths: [String], leavingOut output: String) -> [Found] {
    var found: [Found] = []
    var seen: Set<String> = []
    func add(_ path: String, name: String) {
      let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      if seen.insert(real).inserted { found.append(Found(path: path, name: name)) }
    }
    let extensions = Set(InputFormat.all.flatMap(\.extensions)).subtracting(["txt"])
    let outputPath = URL(fileURLWithPath: output).standardizedFileURL.path
    for path in paths {
      guard isFolder(path) else {
        add(path, name: path.split(separator: "/").last.map(String.init) ?? path)
        continue
      }
      let base = path.hasSuffix("/") ? String(path.dropLast()) : path
      guard let inside = FileManager.default.enumerator(atPath: base) else { continue }
      var names: [String] = []
      for case let name as String in inside {
        let full = "\(base)/\(name)"
        if URL(fileURLWithPath: full).standardizedFileURL.path == outputPath
          || name.hasSuffix("-breakdown") || name.split(separator: "/").last?.first == "."
        {
          inside.skipDescendants()
          continue
        }
        let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if TextBundleFolder.isBundle(full) {
          inside.skipDescendants()
          names.append(name)
        } else if extensions.contains(suffix), !isFolder(full) {
          names.append(name)
        } else if suffix == "xml", !isFolder(full), OpenScreenplayFile.isOne(full) {
          names.append(name)
        }
      }
      for name in names.sorted() { add("\(base)/\(name)", name: name) }
    }
    return found
  }

  /// A folder name for each script: its own name without extension; with it, or with a number,
  /// where two would meet.
  static func folderNames(for scripts: [Found]) -> [String] {
    let plain = scripts.map { ReportFolder.withoutExtension($0.name) }
    let counts = Dictionary(plain.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    var taken: Set<String> = []
    return scripts.indices.map { index in
      let isShared = counts[plain[index].lowercased(), default: 0] > 1
      let base = isShared ? scripts[index].name : plain[index]
      var name = base
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(base) \(number)"
        number += 1
      }
      return name
    }
  }
}
