// swift-tools-version: 6.2
import PackageDescription

// The fuzzers, apart from the package they try: they are built with a sanitizer and libFuzzer's own
// main loop, into a folder of their own. See `make fuzz`.

let package = Package(
  name: "breakdown-fuzzer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "breakdown", path: "..")],
  targets: [
    .executableTarget(
      name: "BreakdownFuzzer",
      dependencies: [.product(name: "BreakdownKit", package: "breakdown")])
  ],
  swiftLanguageModes: [.v6]
)
