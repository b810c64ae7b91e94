import BreakdownDrafts
import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// Two drafts compared, for other programs: JSON of the form `breakdown-compare/1`.
public enum ComparisonFormat {
  /// Same drafts, same bytes.
  public static func json(_ comparison: DraftComparison) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string("breakdown-compare/1")
    for (key, script) in [("old", comparison.old.script), ("new", comparison.new.script)] {
      json.key(key)
      json.beginObject(isCompact: true)
      write("file", script.file, &json)
      write("title", script.displayTitle, &json)
      write("draft", script.draft, &json)
      write("revision", script.revision, &json)
      json.endObject()
    }
    list("scenes", comparison.scenes, &json) { write($0, of: comparison, &$1) }
    list("elements", comparison.elements, &json, write)
    list("purchaseList", comparison.purchases, &json, write)
    strings("newSets", comparison.newSets, &json)
    strings("goneSets", comparison.goneSets, &json)
    list("totals", comparison.totals, &json) { total, json in
      json.beginObject(isCompact: true)
      write("title", total.title, &json)
      write("before", total.before, &json)
      write("after", total.after, &json)
      json.endObject()
    }
    json.endObject()
    return json.finish()
  }

  private static func write(
    _ scene: SceneDifference, of comparison: DraftComparison, _ json: inout JSONWriter
  ) {
    json.beginObject()
    let changes = SceneChange.allCases.filter(scene.changes.contains).map(\.rawValue)
    strings("changes", scene.isAdded ? ["added"] : changes, &json)
    write("sentence", comparison.headline(of: scene), &json)
    write("heading", comparison.heading(of: scene), &json)
    strings("old", scene.old.map { comparison.old.sheets[$0].sceneLabel }, &json)
    strings("new", scene.new.map { comparison.new.sheets[$0].sceneLabel }, &json)
    json.key("likeness")
    json.number(hundredths: Int((scene.likeness * 100).rounded()))
    number("eighthsBefore", scene.eighthsBefore.count, &json)
    number("eighthsAfter", scene.eighthsAfter.count, &json)
    strings("revisions", scene.revisions, &json)
    list("elements", scene.elements, &json) { change, json in
      json.beginObject(isCompact: true)
      write("id", change.id, &json)
      number("before", change.before, &json)
      number("after", change.after, &json)
      json.endObject()
    }
    json.endObject()
  }

  private static func write(_ element: ElementDifference, _ json: inout JSONWriter) {
    json.beginObject(isCompact: true)
    write("id", element.id, &json)
    write("name", element.name, &json)
    write("change", element.change.rawValue, &json)
    write("oldCategory", element.oldCategory?.id, &json)
    number("quantityBefore", element.quantityBefore, &json)
    number("quantityAfter", element.quantityAfter, &json)
    strings("scenesBefore", element.scenesBefore, &json)
    strings("scenesAfter", element.scenesAfter, &json)
    strings("cameInto", element.cameInto, &json)
    strings("leftOut", element.leftOut, &json)
    json.endObject()
  }

  private static func write(_ purchase: PurchaseDifference, _ json: inout JSONWriter) {
    json.beginObject(isCompact: true)
    write("element", purchase.id, &json)
    write("name", purchase.name, &json)
    write("action", purchase.action.rawValue, &json)
    number("before", purchase.before, &json)
    number("after", purchase.after, &json)
    number("ordered", purchase.ordered, &json)
    number("toBuy", purchase.toBuy, &json)
    strings("scenes", purchase.scenes, &json)
    json.endObject()
  }

  // MARK: Values

  private static func write(_ key: String, _ value: String?, _ json: inout JSONWriter) {
    json.key(key)
    json.string(value)
  }

  private static func number(_ key: String, _ value: Int, _ json: inout JSONWriter) {
    json.key(key)
    json.number(value)
  }

  private static func strings(_ key: String, _ values: [String], _ json: inout JSONWriter) {
    json.key(key)
    json.beginArray(isCompact: true)
    for value in values { json.string(value) }
    json.endArray()
  }

  private static func list<Item>(
    _ key: String, _ items: [Item], _ json: inout JSONWriter,
    _ write: (Item, inout JSONWriter) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for item in items { write(item, &json) }
    json.endArray()
  }
}
