import ArgumentParser
import BreakdownKit

/// Options of every command that writes pages to print.
struct PrintOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Layout of the sheets, as YAML; 'breakdown layout' prints the usual one to copy and change.",
      valueName: "file.yaml"))
  var layout: String?

  @Flag(help: "Lay the sheets across the paper.")
  var landscape = false

  /// The layout, with what the command line says going before what the file says.
  func layout(paper: Paper?) throws -> SheetLayout {
    var layout = try layout.map(SheetLayout.init(path:)) ?? .standard
    if let paper { layout.paper = paper }
    if landscape { layout.isLandscape = true }
    return layout
  }
}
