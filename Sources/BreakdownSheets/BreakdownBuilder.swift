import ScreenplayModel

extension Breakdown {
  /// Breaks a script down: sheets from its scenes and pages, elements from its tags.
  ///
  /// - Parameters:
  ///   - screenplay: The script as read.
  ///   - pagination: Its pages, one entry per scene.
  ///   - lengths: Where the lengths come from.
  ///   - tags: Every mention of an element, in any order.
  ///   - sha256: Of the file.
  public init(
    _ screenplay: Screenplay, pagination: Pagination, lengths: Lengths = .file,
    tags: [ElementTag], sha256: String
  ) {
    var builder = BreakdownBuilder(screenplay, pagination: pagination, lengths: lengths)
    builder.add(OneCategory.settled(tags))
    self = builder.breakdown(sha256: sha256)
  }

  /// Which lengths and pages are shown.
  public enum Lengths: String, Hashable, Sendable, CaseIterable {
    /// Those the file states, where it does; otherwise computed.
    case file
    /// Computed, always.
    case computed
  }
}

/// Puts sheets and elements together.
struct BreakdownBuilder {
  private struct Key: Hashable {
    var category: ElementCategory
    var name: String
  }

  private struct Placement: Hashable {
    var scene: Int
    var element: Int
  }

  private let screenplay: Screenplay
  private let pagination: Pagination
  private var sheets: [BreakdownSheet]
  private var elements: [BreakdownElement] = []
  private var elementIndex: [Key: Int] = [:]
  private var entryIndex: [Placement: Int] = [:]

  init(_ screenplay: Screenplay, pagination: Pagination, lengths: Breakdown.Lengths) {
    self.screenplay = screenplay
    self.pagination = pagination
    sheets = screenplay.scenes.map {
      Self.sheet($0, screenplay: screenplay, pagination: pagination, lengths: lengths)
    }
    var days = ScriptDays()
    for index in sheets.indices { days.settle(&sheets[index]) }
  }

  private static func sheet(
    _ scene: Scene, screenplay: Screenplay, pagination: Pagination, lengths: Breakdown.Lengths
  ) -> BreakdownSheet {
    let pages =
      pagination.scenes.indices.contains(scene.index) ? pagination.scenes[scene.index] : nil
    let usesFile = lengths == .file
    var sheet = BreakdownSheet(
      sheetNumber: scene.index + 1, sceneNumber: scene.number,
      line: scene.paragraphs.first.map { Int(screenplay.paragraphs[$0].line) } ?? 0,
      heading: screenplay.headingText(of: scene),
      page: (usesFile ? scene.writtenPage : nil) ?? pages?.firstPage ?? "",
      eighths: (usesFile ? scene.writtenLength : nil) ?? pages?.eighths ?? Eighths(0))
    let heading = scene.heading
    sheet.setting = heading.setting
    sheet.set = screenplay.setName(of: heading)
    sheet.timeOfDay = heading.timeOfDay.isEmpty ? nil : screenplay.string(heading.timeOfDay)
    sheet.dayNight = heading.dayNight
    sheet.modifiers = heading.modifiers.map(screenplay.string)
    sheet.isOmitted = scene.isOmitted
    if scene.isOmitted { sheet.eighths = Eighths(0) }
    sheet.synopsis = scene.synopsis
    return sheet
  }

  /// Adds mentions; those in omitted scenes are left out.
  mutating func add(_ tags: [ElementTag]) {
    for tag in tags where sheets.indices.contains(tag.scene) && !sheets[tag.scene].isOmitted {
      let element = index(of: tag)
      let place = Placement(scene: tag.scene, element: element)
      if let entry = entryIndex[place] {
        sheets[tag.scene].elements[entry].merge(tag)
      } else {
        entryIndex[place] = sheets[tag.scene].elements.count
        sheets[tag.scene].elements.append(SheetElement(element: element, tag: tag))
        elements[element].sheets.append(tag.scene)
      }
      if tag.isSpeaking == true { elements[element].isSpeaking = true }
      if elements[element].kind == nil { elements[element].kind = tag.kind }
    }
  }

  private mutating func index(of tag: ElementTag) -> Int {
    let key = Key(category: tag.category, name: tag.name.lowercased())
    if let known = elementIndex[key] { return known }
    elementIndex[key] = elements.count
    elements.append(
      BreakdownElement(
        id: BreakdownElement.id(category: tag.category, name: tag.name), category: tag.category,
        kind: tag.kind, name: tag.name, isSpeaking: tag.category == .castMembers ? false : nil))
    return elements.count - 1
  }

  /// The finished breakdown: elements numbered, sorted, counted; sheets in their order.
  func breakdown(sha256: String) -> Breakdown {
    var elements = elements
    for index in elements.indices {
      elements[index].sheets.sort()
      let quantities = elements[index].sheets.compactMap { scene in
        entryIndex[Placement(scene: scene, element: index)].map {
          sheets[scene].elements[$0].quantity
        }
      }
      elements[index].quantity = quantities.max() ?? 1
    }
    numberCast(&elements)
    let order = elements.indices.sorted { precedes(elements[$0], elements[$1]) }
    var place = [Int](repeating: 0, count: elements.count)
    for (new, old) in order.enumerated() { place[old] = new }
    var sorted = order.map { elements[$0] }
    makeIDsDistinct(&sorted)
    let finished = sheets.map { sheet in
      var sheet = sheet
      for index in sheet.elements.indices {
        sheet.elements[index].element = place[sheet.elements[index].element]
        sheet.elements[index].evidence.sort { $0.position < $1.position }
      }
      sheet.elements.sort { $0.element < $1.element }
      return sheet
    }
    return Breakdown(
      script: facts(sha256: sha256), sheets: finished, elements: sorted,
      diagnostics: screenplay.diagnostics)
  }

  /// 1 for whoever is in most scenes, then by first appearance.
  private func numberCast(_ elements: inout [BreakdownElement]) {
    let cast = elements.indices.filter { elements[$0].category == .castMembers }.sorted {
      let (left, right) = (elements[$0], elements[$1])
      if left.sheets.count != right.sheets.count { return left.sheets.count > right.sheets.count }
      return (left.sheets.first ?? 0, left.name) < (right.sheets.first ?? 0, right.name)
    }
    for (number, index) in cast.enumerated() { elements[index].boardNumber = number + 1 }
  }

  private func precedes(_ left: BreakdownElement, _ right: BreakdownElement) -> Bool {
    if left.category != right.category { return left.category.order < right.category.order }
    if let first = left.boardNumber, let second = right.boardNumber { return first < second }
    return (left.name.lowercased(), left.name) < (right.name.lowercased(), right.name)
  }

  /// Names that differ only in signs (`JOE'S`, `JOES`) still get ids of their own.
  private func makeIDsDistinct(_ elements: inout [BreakdownElement]) {
    var taken = Set(elements.map(\.id))
    var count: [String: Int] = [:]
    for index in elements.indices {
      let id = elements[index].id
      guard count[id] != nil else {
        count[id] = 1
        continue
      }
      repeat {
        count[id, default: 1] += 1
        elements[index].id = "\(id)-\(count[id, default: 1])"
      } while !taken.insert(elements[index].id).inserted
    }
  }

  private func facts(sha256: String) -> ScriptFacts {
    let file = screenplay.file.split(separator: "/").last.map(String.init) ?? screenplay.file
    return ScriptFacts(
      title: screenplay.title,
      author: screenplay.titleValue("author") ?? screenplay.titleValue("authors"),
      draft: screenplay.titleValue("draft date") ?? screenplay.titleValue("draft"),
      revision: screenplay.titleValue("revision") ?? screenplay.currentRevision?.name, file: file,
      sourceFormat: screenplay.format, sha256: sha256, pages: pagination.pageCount)
  }
}

extension SheetElement {
  init(element: Int, tag: ElementTag) {
    self.init(
      element: element, quantity: max(1, tag.quantity), isSpeaking: tag.isSpeaking,
      confidence: tag.confidence, source: tag.source, isHandled: tag.isHandled,
      damage: tag.damage,
      evidence: [Evidence(position: tag.position, text: tag.text, rule: tag.rule)])
  }

  /// Takes another mention in: the surest says who, the most says how many.
  mutating func merge(_ tag: ElementTag) {
    quantity = max(quantity, tag.quantity)
    isSpeaking = tag.isSpeaking == true ? true : isSpeaking ?? tag.isSpeaking
    if tag.source != .inferred, source == .inferred { source = tag.source }
    confidence = max(confidence, tag.confidence)
    isHandled = isHandled || tag.isHandled
    damage = damage ?? tag.damage
    let found = Evidence(position: tag.position, text: tag.text, rule: tag.rule)
    if !evidence.contains(found) { evidence.append(found) }
  }
}
