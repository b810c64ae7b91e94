import BreakdownSheets
import ScreenplayModel

/// The whole breakdown for other programs: JSON of the form `breakdown/1`.
public enum BreakdownFormat {
  /// A breakdown with its purchase list.
  ///
  /// Same breakdown, same bytes.
  public static func json(_ breakdown: Breakdown, purchaseList: PurchaseList) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string("breakdown/1")
    json.key("script")
    write(breakdown.script, eighths: breakdown.totalEighths, to: &json)
    json.key("categories")
    json.beginArray()
    for category in ElementCategory.all {
      json.beginObject(isCompact: true)
      json.write("id", category.id)
      json.write("title", category.title)
      json.write("ucid", category.universalID)
      json.endObject()
    }
    json.endArray()
    json.key("elements")
    json.beginArray()
    for element in breakdown.elements { write(element, of: breakdown, to: &json) }
    json.endArray()
    json.key("scenes")
    json.beginArray()
    for (index, sheet) in breakdown.sheets.enumerated() {
      write(sheet, index: index, of: breakdown, to: &json)
    }
    json.endArray()
    json.key("purchaseList")
    json.beginArray()
    for item in purchaseList.items { write(item, to: &json) }
    json.endArray()
    json.key("questions")
    json.beginArray()
    for question in breakdown.questions { write(question, of: breakdown, to: &json) }
    json.endArray()
    json.key("diagnostics")
    DiagnosticsJSON.write(breakdown.diagnostics, to: &json)
    json.endObject()
    return json.finish()
  }

  private static func write(_ script: ScriptFacts, eighths: Eighths, to json: inout JSONWriter) {
    json.beginObject()
    json.write("title", script.displayTitle)
    json.write("author", script.author)
    json.write("draft", script.draft)
    json.write("revision", script.revision)
    json.write("file", script.file)
    json.write("sourceFormat", script.sourceFormat)
    json.write("sha256", script.sha256)
    json.write("pages", script.pages)
    json.write("eighths", eighths.count)
    json.endObject()
  }

  private static func write(
    _ question: ScriptQuestion, of breakdown: Breakdown, to json: inout JSONWriter
  ) {
    json.beginObject(isCompact: true)
    json.write("kind", question.kind.rawValue)
    json.write("text", question.text)
    json.key("scenes")
    json.beginArray()
    for sheet in question.sheets { json.string(breakdown.sheets[sheet].sceneLabel) }
    json.endArray()
    json.endObject()
  }

  private static func write(
    _ element: BreakdownElement, of breakdown: Breakdown, to json: inout JSONWriter
  ) {
    json.beginObject(isCompact: true)
    json.write("id", element.id)
    json.write("category", element.category.id)
    json.write("kind", element.kind)
    json.write("name", element.name)
    json.write("boardNumber", element.boardNumber)
    json.key("scenes")
    json.beginArray()
    for sheet in element.sheets { json.string(breakdown.sheets[sheet].sceneLabel) }
    json.endArray()
    json.write("quantity", element.quantity)
    json.write("speaking", element.isSpeaking)
    json.writeHandMade(element.handMade, notes: element.notes)
    json.endObject()
  }

  private static func write(
    _ sheet: BreakdownSheet, index: Int, of breakdown: Breakdown, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.write("index", index)
    json.write("number", sheet.sceneNumber)
    json.write("sheet", sheet.sheetNumber)
    json.write("line", sheet.line)
    json.write("heading", sheet.heading)
    json.write("interiorExterior", sheet.setting?.rawValue)
    json.write("set", sheet.set)
    json.write("timeOfDay", sheet.timeOfDay)
    json.write("dayNight", sheet.dayNight?.rawValue)
    json.write("modifiers", sheet.modifiers)
    json.write("scriptDay", sheet.scriptDay)
    json.write(
      "inferred",
      BreakdownSheet.InferredField.allCases.filter(sheet.inferred.contains).map(\.rawValue))
    json.write("page", sheet.page)
    json.write("eighths", sheet.eighths.count)
    json.write("length", sheet.eighths.description)
    json.write("omitted", sheet.isOmitted)
    json.write("synopsis", sheet.synopsis)
    json.write("location", sheet.location)
    if let sequence = sheet.sequence { json.write("sequence", sequence) }
    if let unit = sheet.unit { json.write("unit", unit) }
    if let time = sheet.estimatedTime { json.write("estimatedTime", time) }
    json.writeHandMade(sheet.handMade, notes: sheet.notes)
    json.key("elements")
    json.beginArray()
    for entry in sheet.elements { write(entry, of: breakdown, to: &json) }
    json.endArray()
    json.key("staging")
    json.beginArray()
    for need in sheet.staging {
      write(need, to: &json)
    }
    json.endArray()
    json.endObject()
  }

  private static func write(_ need: StagingNeed, to json: inout JSONWriter) {
    json.beginObject(isCompact: true)
    json.write("need", need.need)
    json.write("title", need.title)
    json.write("department", need.department)
    json.write("severity", need.severity.rawValue)
    json.write("because", need.because)
    json.key("evidence")
    json.beginArray()
    for evidence in need.evidence {
      json.beginObject()
      json.write("line", evidence.position.line)
      json.write("text", evidence.text)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func write(
    _ entry: SheetElement, of breakdown: Breakdown, to json: inout JSONWriter
  ) {
    let element = breakdown.element(of: entry)
    json.beginObject(isCompact: true)
    json.write("id", element.id)
    json.write("category", element.category.id)
    json.write("kind", element.kind)
    json.write("name", element.name)
    json.write("quantity", entry.quantity)
    json.write("speaking", entry.isSpeaking)
    json.key("confidence")
    json.number(hundredths: Int((entry.confidence * 100).rounded()))
    json.write("source", entry.source.rawValue)
    json.write("handled", entry.isHandled)
    json.key("evidence")
    json.beginArray()
    for evidence in entry.evidence {
      json.beginObject()
      json.write("line", evidence.position.line)
      json.write("column", evidence.position.column)
      json.write("text", evidence.text)
      json.write("rule", evidence.rule)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func write(_ item: PurchaseList.Item, to json: inout JSONWriter) {
    json.beginObject(isCompact: true)
    json.write("element", item.element)
    json.write("quantity", item.quantity)
    json.write("multiples", item.multiples)
    json.write("source", item.source.rawValue)
    json.write("scenes", item.scenes)
    json.write("firstScene", item.firstScene)
    json.write("neededBy", item.neededBy)
    json.endObject()
  }
}

/// Diagnostics in JSON, the same in every document.
enum DiagnosticsJSON {
  static func write(_ diagnostics: [Diagnostic], to json: inout JSONWriter) {
    json.beginArray()
    for diagnostic in diagnostics {
      json.beginObject(isCompact: true)
      json.write("severity", diagnostic.message.severity.rawValue)
      json.write("id", diagnostic.message.id)
      json.write("message", diagnostic.message.text)
      json.write("line", diagnostic.position.line)
      json.write("column", diagnostic.position.column)
      json.endObject()
    }
    json.endArray()
  }
}

extension JSONWriter {
  /// Notes and the names of fields that a person set, where there are any.
  mutating func writeHandMade(_ fields: Set<HandMadeField>, notes: String?) {
    if let notes { write("notes", notes) }
    guard !fields.isEmpty else { return }
    write("manual", HandMadeField.allCases.filter(fields.contains).map(\.rawValue))
  }

  /// A key with a string, or null.
  mutating func write(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  /// A key with a number, or null.
  mutating func write(_ name: String, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// A key with true, false or null.
  mutating func write(_ name: String, _ value: Bool?) {
    key(name)
    if let value { bool(value) } else { null() }
  }

  /// A key with a list of strings, on one line.
  mutating func write(_ name: String, _ values: [String]) {
    key(name)
    beginArray(isCompact: true)
    for value in values { string(value) }
    endArray()
  }
}
