import ScreenplayModel

extension Breakdown {
  /// Breaks a script down: sheets from its scenes and pages, elements from its tags.
  ///
  /// - Parameters:
  ///   - screenplay: The script as read.
  ///   - pagination: Its pages, one entry per scene.
  ///   - lengths: Where the lengths come from.
  ///   - tags: Every mention of an element, in any order.
  ///   - synopses: Proposals for scenes that have none, by scene; none where there are fewer.
  ///   - handMade: What a person settled; it goes before what was read and found.
  ///   - sha256: Of the file.
  public init(
    _ screenplay: Screenplay, pagination: Pagination, lengths: Lengths = .file,
    tags: [ElementTag], synopses: [String?] = [], handMade: HandMadeFacts = HandMadeFacts(),
    sha256: String
  ) {
    var builder = BreakdownBuilder(
      screenplay, pagination: pagination, lengths: lengths, handMade: handMade)
    builder.propose(synopses)
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
  private let handMade: HandMadeFacts
  private var sheets: [BreakdownSheet]
  private var elements: [BreakdownElement] = []
  private var elementIndex: [Key: Int] = [:]
  private var entryIndex: [Placement: Int] = [:]

  init(
    _ screenplay: Screenplay, pagination: Pagination, lengths: Breakdown.Lengths,
    handMade: HandMadeFacts
  ) {
    self.screenplay = screenplay
    self.pagination = pagination
    self.handMade = handMade
    sheets = screenplay.scenes.map {
      Self.sheet($0, screenplay: screenplay, pagination: pagination, lengths: lengths)
    }
    for (index, facts) in handMade.sheets where sheets.indices.contains(index) {
      facts.set(on: &sheets[index])
    }
    var days = ScriptDays()
    for index in sheets.indices {
      days.settle(&sheets[index], caption: Self.caption(of: screenplay.scenes[index], screenplay))
    }
  }

  /// Fills in the synopses that the script has not.
  mutating func propose(_ synopses: [String?]) {
    for (index, synopsis) in synopses.enumerated()
    where sheets.indices.contains(index) && sheets[index].synopsis == nil {
      guard let synopsis else { continue }
      sheets[index].synopsis = synopsis
      sheets[index].inferred.insert(.synopsis)
    }
  }

  /// What is laid over the picture at the begin of a scene: `SUPER: "Three weeks later"`.
  private static func caption(of scene: Scene, _ screenplay: Screenplay) -> String {
    let first = screenplay.paragraphs[scene.paragraphs].dropFirst().filter(\.kind.isPrinted)
    for paragraph in first.prefix(3) where paragraph.kind == .action {
      let bytes = screenplay.text[paragraph.text.indices.clamped(to: screenplay.text.indices)]
      guard captionWords.contains(where: { bytes.starts(with: $0.utf8) }) else { continue }
      return screenplay.string(paragraph)
    }
    return ""
  }

  private static let captionWords = [
    "SUPER", "TITLE", "CHYRON", "CAPTION", "CARD", "LEGEND", "SUBTITLE", "ON SCREEN",
  ]

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
    for index in elements.indices {
      handMade.elements[elements[index].id]?.set(on: &elements[index])
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

  /// 1 for whoever is in most scenes, then by first appearance; numbers given by hand are kept.
  private func numberCast(_ elements: inout [BreakdownElement]) {
    let cast = elements.indices.filter { elements[$0].category == .castMembers }.sorted {
      let (left, right) = (elements[$0], elements[$1])
      if left.sheets.count != right.sheets.count { return left.sheets.count > right.sheets.count }
      return (left.sheets.first ?? 0, left.name) < (right.sheets.first ?? 0, right.name)
    }
    let given = Set(cast.compactMap { elements[$0].boardNumber })
    var number = 0
    for index in cast where elements[index].boardNumber == nil {
      repeat { number += 1 } while given.contains(number)
      elements[index].boardNumber = number
    }
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
      handlers: tag.handler.map { [$0] } ?? [], damage: tag.damage, evidence: [Evidence(tag)])
  }

  /// Takes another mention in: the surest says who, the most says how many.
  mutating func merge(_ tag: ElementTag) {
    quantity = max(quantity, tag.quantity)
    isSpeaking = tag.isSpeaking == true ? true : isSpeaking ?? tag.isSpeaking
    if tag.source == .manual || source == .inferred { source = tag.source }
    confidence = max(confidence, tag.confidence)
    isHandled = isHandled || tag.isHandled
    if let handler = tag.handler, !handlers.contains(handler) { handlers.append(handler) }
    damage = damage ?? tag.damage
    let found = Evidence(tag)
    if !evidence.contains(found) { evidence.append(found) }
  }
}

extension Evidence {
  fileprivate init(_ tag: ElementTag) {
    self.init(position: tag.position, range: tag.range, text: tag.text, rule: tag.rule)
  }
}
