/// A place in a document that links lead to.
enum PDFDestination: Hashable {
  case contents
  /// A report, by its id.
  case report(String)
  /// A breakdown sheet, by its number.
  case sheet(Int)

  /// Its name in the file: letters, digits and hyphens.
  var name: String {
    switch self {
    case .contents: "contents"
    case .report(let id): "report-" + id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    case .sheet(let number): "sheet-\(number)"
    }
  }
}
