/// The elements of an Open Screenplay document that say something about the script, by their place
/// in it.
enum OpenScreenplayNode: UInt8, XMLNode {
  case document, info, settings, styles, styleDefinition
  case paragraphs, paragraph, style, text, marks, mark
  case titlePage, titleParagraph, titleText
  /// Everything else, with all that is in it: notes, lists, spelling.
  case skipped

  static func root(_ name: XMLName) -> Self? { "document" ~= name ? .document : nil }

  /// What an element inside this one is.
  func child(_ name: XMLName) -> Self {
    switch (self, name) {
    case (.document, "info"): .info
    case (.document, "settings"): .settings
    case (.document, "styles"): .styles
    case (.document, "paragraphs"): .paragraphs
    case (.document, "titlepage"), (.document, "titlePage"): .titlePage
    case (.styles, "style"): .styleDefinition
    case (.paragraphs, "para"): .paragraph
    case (.paragraph, "style"): .style
    case (.paragraph, "text"): .text
    case (.paragraph, "marks"): .marks
    case (.marks, "mark"): .mark
    case (.titlePage, "para"): .titleParagraph
    case (.titleParagraph, "text"): .titleText
    default: .skipped
    }
  }
}
