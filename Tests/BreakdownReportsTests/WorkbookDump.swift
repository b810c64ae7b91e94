import BreakdownTestSupport
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workbook as a test reads it.
struct WorkbookDump {
  /// The files in it.
  let parts: [String: [UInt8]]

  init(_ bytes: [UInt8]) { parts = ZipReader.parts(of: bytes) }

  /// The sheets' names, in order.
  var names: [String] { elements("xl/workbook.xml", "sheet").compactMap { $0.attributes["name"] } }

  /// The elements of a name in a part, in order.
  func elements(_ part: String, _ name: String) -> [XMLElements.Element] {
    XMLElements(parts[part] ?? []).list.filter { $0.name == name }
  }

  /// The same in a sheet; 0 is that of contents.
  func elements(sheet: Int, _ name: String) -> [XMLElements.Element] {
    elements("xl/worksheets/sheet\(sheet + 1).xml", name)
  }

  /// A sheet's cells, one per line: `B2 number 1.375 as # ?/8`.
  func cells(sheet: Int) -> String {
    let formats = numberFormats
    var lines: [String] = []
    for element in XMLElements(parts["xl/worksheets/sheet\(sheet + 1).xml"] ?? []).list {
      switch element.name {
      case "c":
        let style = element.attributes["s"].flatMap { Int($0) } ?? 0
        lines.append((element.attributes["r"] ?? "?") + (formats[style].map { " as \($0)" } ?? ""))
      case "t": lines[lines.count - 1] += " text \"\(element.text)\""
      case "v": lines[lines.count - 1] += " number \(element.text)"
      case "f": lines[lines.count - 1] += " =\(element.text)"
      default: break
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The spelled-out number formats by style.
  private var numberFormats: [Int: String] {
    let styles = XMLElements(parts["xl/styles.xml"] ?? []).list
    var codes: [String: String] = [:]
    for element in styles where element.name == "numFmt" {
      codes[element.attributes["numFmtId"] ?? ""] = element.attributes["formatCode"]
    }
    codes["4"] = "#,##0.00"
    // The first is that of the named style.
    let cells = styles.filter { $0.name == "xf" }.dropFirst()
    return Dictionary(
      uniqueKeysWithValues: cells.enumerated().compactMap { index, element in
        codes[element.attributes["numFmtId"] ?? ""].map { (index, $0) }
      })
  }
}

/// The elements of an XML file in the order they begin.
final class XMLElements: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  private(set) var list: [Element] = []
  private var open: [Int] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    // What was not read is missing from the list, and the test fails on it.
    _ = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(list.count)
    list.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let index = open.last { list[index].text += text }
  }
}
