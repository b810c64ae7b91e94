import ScreenplayModel
import ScreenplayReaders

/// An Open Screenplay document made of a few paragraphs.
struct OpenScreenplaySample {
  /// What stands in `paragraphs`.
  var paragraphs: String
  var version = "40"
  /// Attributes of `settings`.
  var settings = ""
  /// What stands in `styles`.
  var styles = ""
  /// What follows the paragraphs.
  var rest = ""
  var info = ""

  var xml: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <document type="Open Screenplay Format document" version="\(version)"><info \(info)/>
    <settings \(settings)/>
    <styles>\(styles)</styles>
    <paragraphs>
    \(paragraphs)
    </paragraphs>
    \(rest)
    </document>
    """
  }

  /// Line of the file that the paragraphs begin on.
  static let firstLine = 6

  func read() throws -> Screenplay {
    try OpenScreenplayReader().read([UInt8](xml.utf8), file: "s.osf")
  }
}

/// A paragraph of one text.
func para(_ style: String, _ text: String, _ attributes: String = "", style more: String = "")
  -> String
{
  "<para \(attributes)><style basestyle=\"\(style)\" \(more)/><text>\(text)</text></para>"
}
