import BreakdownDrafts
import BreakdownSheets
import ScheduleExchange
import ScreenplayModel

extension DraftComparison {
  /// Compares two scripts that were broken down.
  ///
  /// - Parameter ordered: By id of the element, how many are ordered or received.
  public init(_ old: ScriptBreakdown, _ new: ScriptBreakdown, ordered: [String: Int] = [:]) {
    let corrections =
      (old.handTags?.tags.corrections ?? []) + (new.handTags?.tags.corrections ?? [])
    self.init(
      old: (old.breakdown, old.purchaseList), new: (new.breakdown, new.purchaseList),
      matches: SceneMatches(from: old.screenplay, to: new.screenplay, corrections: corrections),
      revised: Self.revisions(in: new.screenplay), ordered: ordered)
  }

  /// The revisions whose marks each scene bears.
  private static func revisions(in screenplay: Screenplay) -> [Int: [String]] {
    guard !screenplay.revisedText.isEmpty else { return [:] }
    let names = Dictionary(
      screenplay.revisions.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var revisions: [Int: [String]] = [:]
    var scenes = screenplay.scenes[...]
    for text in screenplay.revisedText {
      while let scene = scenes.first, scene.paragraphs.upperBound <= text.paragraph {
        scenes.removeFirst()
      }
      guard let scene = scenes.first, scene.paragraphs.contains(text.paragraph) else { continue }
      let name = names[text.revision] ?? "revision \(text.revision)"
      if !revisions[scene.index, default: []].contains(name) {
        revisions[scene.index, default: []].append(name)
      }
    }
    return revisions
  }
}

/// What an office has ordered, from the purchase list it keeps: the CSV that breakdown writes, with its
/// `Status` column filled in.
public enum OrderedItems {
  /// Pieces ordered or received, by id of the element.
  ///
  /// - Throws: ``FileError`` when the file cannot be opened, ``OrderedItemsError`` when it is no
  ///   purchase list.
  public static func read(path: String) throws -> [String: Int] {
    try read(ScriptFile(path: path).bytes, file: path)
  }

  static func read(_ bytes: [UInt8], file: String) throws -> [String: Int] {
    var rows = CSVRows(bytes, file: file)
    guard let head = try rows.next() else { throw OrderedItemsError(file: file) }
    let titles = head.fields.map { $0.lowercased() }
    guard let id = titles.firstIndex(of: "item id"), let status = titles.firstIndex(of: "status")
    else { throw OrderedItemsError(file: file) }
    let quantity = titles.firstIndex(of: "quantity")
    var ordered: [String: Int] = [:]
    while let row = try rows.next() {
      let said = row.field(status).lowercased()
      guard said == "ordered" || said == "received" else { continue }
      let count = quantity.flatMap { Int(row.field($0)) } ?? 1
      ordered[row.field(id), default: 0] += min(max(0, count), 999_999)
    }
    return ordered
  }
}

/// A file that is no purchase list.
public struct OrderedItemsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String

  /// One line: what, and what to do.
  public var description: String {
    "\(file):1: error: no columns 'Item id' and 'Status'; use the purchase-list.csv that breakdown "
      + "writes, with its status filled in"
  }
}
