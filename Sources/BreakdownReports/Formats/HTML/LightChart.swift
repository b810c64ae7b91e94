import BreakdownSheets
import ScreenplayModel

/// How much of a script plays by day and by night, inside and outside.
struct LightChart {
  /// Where scenes are set, as the chart counts them.
  enum Place: Int, CaseIterable {
    case inside, outside, both, unknown

    init(_ setting: SceneSetting?) {
      switch setting {
      case .interior: self = .inside
      case .exterior, .establishing: self = .outside
      case .interiorExterior, .exteriorInterior: self = .both
      case nil: self = .unknown
      }
    }

    /// As printed.
    var title: String {
      switch self {
      case .inside: "INT"
      case .outside: "EXT"
      case .both: "INT/EXT"
      case .unknown: "not said"
      }
    }
  }

  /// A light and how much plays in it.
  struct Row {
    var title: String
    var lengths: [Place: Eighths] = [:]
    /// Colours of the scenes' strips.
    var colors: [Place: String] = [:]
    var total = Eighths(0)
  }

  /// The lights that scenes have, in their order of the day.
  private(set) var rows: [Row] = []
  /// The places that scenes have.
  private(set) var places: [Place] = []
  private let total: Eighths

  init(_ breakdown: Breakdown, layout: SheetLayout) {
    total = breakdown.totalEighths
    let sheets = breakdown.sheets.filter { !$0.isOmitted }
    let lights: [DayNight?] = DayNight.allCases + [nil]
    for light in lights {
      let scenes = sheets.filter { $0.dayNight == light }
      guard !scenes.isEmpty else { continue }
      var row = Row(title: light?.rawValue ?? "not said")
      for scene in scenes {
        let place = Place(scene.setting)
        row.lengths[place, default: Eighths(0)] = row.length(place) + scene.eighths
        row.colors[place] = layout.strip(scene.stripColor).color
        row.total = row.total + scene.eighths
      }
      rows.append(row)
    }
    places = Place.allCases.filter { place in rows.contains { $0.lengths[place] != nil } }
  }

  /// The chart: a table whose rows end in bars.
  func write(to html: inout HTMLWriter) {
    guard !rows.isEmpty else { return }
    html.markup("<table class=\"chart light\">\n<caption>Pages by day and night</caption>\n")
    html.markup("<thead><tr><th scope=\"col\">Light</th><td class=\"graph\"></td>")
    for place in places {
      html.markup("<th scope=\"col\" class=\"n\">")
      html.text(place.title)
      html.markup("</th>")
    }
    html.markup("<th scope=\"col\" class=\"n\">All</th><th scope=\"col\" class=\"n\">Share</th>")
    html.markup("</tr></thead>\n<tbody>\n")
    let longest = rows.map(\.total.count).max() ?? 0
    for row in rows { write(row, longest: longest, to: &html) }
    html.markup("</tbody>\n</table>\n")
  }

  private func write(_ row: Row, longest: Int, to html: inout HTMLWriter) {
    html.markup("<tr><th scope=\"row\">")
    html.text(row.title)
    html.markup("</th><td class=\"graph\">")
    writeBar(row, longest: longest, to: &html)
    html.markup("</td>")
    for place in places {
      html.markup("<td class=\"n\">")
      html.text(row.lengths[place]?.description ?? "")
      html.markup("</td>")
    }
    html.markup("<td class=\"n\"><b>")
    html.text(row.total.description)
    html.markup("</b></td><td class=\"n\">")
    html.number(Self.percent(row.total.count, of: total.count))
    html.markup("\u{202F}%</td></tr>\n")
  }

  private func writeBar(_ row: Row, longest: Int, to html: inout HTMLWriter) {
    html.markup("<svg class=\"bar\" viewBox=\"0 0 ")
    html.number(max(1, longest))
    html.markup(" 1\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
    html.text("\(row.title): \(row.total)")
    html.markup("\">")
    var start = 0
    for place in places {
      guard let length = row.lengths[place], let color = row.colors[place] else { continue }
      html.markup("<rect x=\"")
      html.number(start)
      html.markup("\" width=\"")
      html.number(length.count)
      html.markup("\" height=\"1\" fill=\"")
      html.color(color)
      html.markup("\"><title>")
      html.text("\(row.title) \(place.title): \(length)")
      html.markup("</title></rect>")
      start += length.count
    }
    html.markup("</svg>")
  }

  private static func percent(_ part: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    return Int((Double(part) / Double(whole) * 100).rounded())
  }
}

extension LightChart.Row {
  func length(_ place: LightChart.Place) -> Eighths { lengths[place] ?? Eighths(0) }
}
