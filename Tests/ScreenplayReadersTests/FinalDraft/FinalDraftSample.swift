import ScreenplayModel
import ScreenplayReaders

/// A Final Draft file made of a few paragraphs.
struct FinalDraftSample {
  /// What stands in `Content`.
  var content: String
  /// What follows it.
  var settings = ""

  var xml: String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="no" ?>
    <FinalDraft DocumentType="Script" Template="No" Version="6">
    <Content>
    \(content)
    </Content>
    \(settings)
    </FinalDraft>
    """
  }

  /// Line of the file that `content` begins on.
  static let firstLine = 4

  func read() throws -> Screenplay { try FinalDraftReader().read([UInt8](xml.utf8), file: "s.fdx") }

  /// What a file of any bytes holds.
  static func dump(_ xml: String) throws -> [String] {
    try FinalDraftReader().read([UInt8](xml.utf8), file: "s.fdx").dump
  }
}

/// A paragraph of one text.
func paragraph(_ type: String, _ text: String, _ attributes: String = "") -> String {
  "<Paragraph Type=\"\(type)\" \(attributes)><Text>\(text)</Text></Paragraph>"
}

extension Screenplay {
  /// Every paragraph on a line: `4 action "Mara waits."`, its facts behind it.
  var dump: [String] {
    paragraphs.map { paragraph in
      var line = "\(paragraph.line) \(paragraph.kind.name) \"\(string(paragraph))\""
      let facts: [(Paragraph.Traits, String)] = [
        (.dualLeft, "left"), (.dualRight, "right"), (.omitted, "omitted"), (.revised, "revised"),
        (.startsNewPage, "newPage"), (.inline, "inline"),
      ]
      for (trait, name) in facts where paragraph.traits.contains(trait) { line += " \(name)" }
      for run in runs[paragraph.runs] {
        line += " [\(string(run.text))|\(run.style.names.joined(separator: "+"))]"
      }
      return line
    }
  }
}
