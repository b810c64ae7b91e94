import BreakdownSheets

extension HTMLWriter {
  /// What is said beside a value or a name.
  mutating func remark(_ remark: String) {
    markup(" <i>")
    text(remark)
    markup("</i>")
  }

  /// A line of a box; it opens to show its evidence.
  mutating func entry(_ entry: SheetContent.Entry) {
    markup(entry.isDoubtful ? "<li class=\"doubtful\">" : "<li>")
    if entry.evidence.isEmpty {
      name(of: entry)
    } else {
      markup("<details><summary>")
      name(of: entry)
      markup("</summary>")
      for place in EvidencePlaces.places(of: entry.evidence) { evidence(place) }
      markup("</details>")
    }
    markup("</li>\n")
  }

  private mutating func name(of entry: SheetContent.Entry) {
    if let number = entry.boardNumber {
      markup("<b>")
      self.number(number)
      markup("</b> ")
    }
    // What follows a name in Arabic or Hebrew stands after it, not inside.
    markup("<bdi>")
    text(entry.name)
    markup("</bdi>")
    if entry.quantity > 1 {
      markup(" <b>×")
      number(entry.quantity)
      markup("</b>")
    }
    if entry.isDoubtful { markup(" <b>?</b>") }
    for warning in entry.warnings {
      markup(" <strong>")
      text(warning)
      markup("</strong>")
    }
    for remark in entry.remarks { self.remark(remark) }
    if entry.source == .explicit { remark("tagged") }
  }

  private mutating func evidence(_ places: EvidencePlaces) {
    markup("<p>“")
    text(places.text)
    markup("” <i>")
    text(places.rule)
    markup(places.lines.count > 1 ? "</i>, lines " : "</i>, line ")
    for (place, line) in places.lines.enumerated() {
      if place > 0 { markup(", ") }
      number(line)
    }
    markup("</p>")
  }
}

/// The lines on which a rule found the same words.
struct EvidencePlaces: Hashable {
  var text: String
  var rule: String
  var lines: [Int]

  /// Evidence by words and rule, in the order of the first lines.
  static func places(of evidence: [Evidence]) -> [EvidencePlaces] {
    var places: [EvidencePlaces] = []
    var known: [[String]: Int] = [:]
    for found in evidence {
      let line = found.position.line
      if let place = known[[found.text, found.rule]] {
        if places[place].lines.last != line { places[place].lines.append(line) }
      } else {
        known[[found.text, found.rule]] = places.count
        places.append(EvidencePlaces(text: found.text, rule: found.rule, lines: [line]))
      }
    }
    return places
  }
}
