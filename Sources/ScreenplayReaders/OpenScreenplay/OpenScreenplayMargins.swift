import ScreenplayModel

/// The page of an Open Screenplay document, in its unit: a tenth of a millimetre.
struct OpenScreenplayMargins {
  /// Letter, with Fade In's margins.
  var width = 2159.0
  var height = 2794.0
  var left = 317.0
  var right = 317.0
  var top = 317.0
  var bottom = 220.0

  private static let inch = 254.0

  /// Takes them over into a page layout, in points.
  func apply(to layout: inout PageLayout) {
    guard width - left - right > Self.inch, height - top - bottom > Self.inch else { return }
    layout.width = width / Self.inch * 72
    layout.height = height / Self.inch * 72
    layout.topMargin = top / Self.inch * 72
    layout.bottomMargin = bottom / Self.inch * 72
  }

  /// Takes an attribute that says how a paragraph is set.
  ///
  /// - Returns: Whether it was one.
  func read(
    _ name: XMLName, _ value: XMLText, into layout: inout FinalDraftDocument.LayoutOverride
  ) -> Bool {
    switch name {
    case "leftindent", "leftIndent":
      layout.leftIndent = value.decimal.map { (left + $0) / Self.inch }
    case "rightindent", "rightIndent":
      layout.rightIndent = value.decimal.map { max(0.1, width - right - $0) / Self.inch }
    case "firstindent", "firstIndent": layout.firstIndent = value.decimal.map { $0 / Self.inch }
    case "spacebefore", "spaceBefore": layout.spaceBefore = value.decimal.map { $0 * 12 }
    case "linespacing", "lineSpacing": layout.spacing = value.decimal
    case "pagebreakbefore", "pageBreakBefore": layout.startsNewPage = value.isTrue
    default: return false
    }
    return true
  }

  /// A style's layout, from its own and those it inherits; what none of them says is as the margins.
  func layout(
    of layouts: [FinalDraftDocument.LayoutOverride]
  ) -> FinalDraftDocument.LayoutOverride {
    FinalDraftDocument.LayoutOverride(
      leftIndent: layouts.firstValue(\.leftIndent) ?? left / Self.inch,
      rightIndent: layouts.firstValue(\.rightIndent) ?? (width - right) / Self.inch,
      firstIndent: layouts.firstValue(\.firstIndent) ?? 0,
      spaceBefore: layouts.firstValue(\.spaceBefore) ?? 0,
      spacing: layouts.firstValue(\.spacing) ?? 1,
      startsNewPage: layouts.firstValue(\.startsNewPage) ?? false)
  }
}

extension [FinalDraftDocument.LayoutOverride] {
  /// What the first of them says that says anything.
  fileprivate func firstValue<Value>(
    _ value: (FinalDraftDocument.LayoutOverride) -> Value?
  ) -> Value? {
    for layout in self { if let found = value(layout) { return found } }
    return nil
  }
}
