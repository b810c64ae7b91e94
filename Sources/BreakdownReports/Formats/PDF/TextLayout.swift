import CPangoCairo

/// Sets text with pango: measures it, breaks it into lines, draws it.
///
/// To shape letters takes most of the time of a page: every text is set once and kept, so that what
/// was measured is drawn as it stands, and names that come back are set already.
final class TextLayout {
  private let library: breakdown_drawing
  private let cairo: OpaquePointer
  private let context: OpaquePointer
  private let fonts: FontTable
  private var texts: [Order: SetText] = [:]
  /// What to tell whoever prints about the letters.
  private(set) var warnings = PrintWarnings()

  /// What a text is set for.
  private struct Order: Hashable {
    var text: StyledText
    var width: Double?
    var lines: Int?
  }

  /// More texts than this are not kept.
  private static let mostKept = 20_000

  /// Sets text on a drawing, which has to outlive it; nil when pango cannot be set up.
  init?(on cairo: OpaquePointer, _ library: breakdown_drawing, fonts: [String]) {
    guard let context = library.pango_cairo_create_context(cairo) else { return nil }
    self.library = library
    self.cairo = cairo
    self.context = context
    self.fonts = FontTable(families: fonts, library)
    library.pango_cairo_context_set_resolution(context, 72)
    Self.keepLetterWidths(in: context, library)
    if let warning = self.fonts.warning(in: context) { warnings.add(warning) }
  }

  /// Letters keep the widths their face gives them: on paper nothing has to fit the dots of a screen,
  /// and a line whose letters need no places of their own is short in the file.
  private static func keepLetterWidths(in context: OpaquePointer, _ library: breakdown_drawing) {
    let options = library.cairo_font_options_create()
    library.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    library.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    library.pango_cairo_context_set_font_options(context, options)
    library.cairo_font_options_destroy(options)
    library.pango_context_set_round_glyph_positions(context, 0)
  }

  deinit { library.g_object_unref(UnsafeMutableRawPointer(context)) }

  /// Size of a text, on one line or broken to a width.
  func size(of text: StyledText, width: Double? = nil, lines: Int? = nil) -> Size {
    setText(text, width: width, lines: lines).size
  }

  /// Draws a text with its upper left corner at a point, in the colour of its first stretch.
  ///
  /// - Parameter lines: The most lines there is room for; a longer text ends in dots.
  func draw(_ text: StyledText, x: Double, y: Double, width: Double, lines: Int? = nil) {
    var (set, x) = (setText(text), x)
    if set.size.width > width || text.text.utf8.contains(10) {
      set = setText(text, width: width, lines: lines)
    } else if text.isRightAligned {
      x += width - set.size.width
    }
    let color = text.style.color
    library.cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
    library.cairo_move_to(cairo, x, y)
    library.pango_cairo_show_layout(cairo, set.layout)
  }

  /// A text cut between lines into pieces that are no taller than a height.
  func pieces(of text: StyledText, width: Double, height: Double) -> [StyledText] {
    let set = setText(text, width: width)
    guard set.size.height > height else { return [text] }
    return text.cut(at: set.offsets(everyHeight: height))
  }

  /// Where some bytes of a text stand when it is drawn at a width, from its upper left corner.
  ///
  /// What goes on in a further line is left out.
  func place(of bytes: Range<Int>, in text: StyledText, width: Double) -> Rectangle {
    let natural = setText(text)
    guard natural.size.width > width else {
      var place = natural.place(of: bytes)
      if text.isRightAligned { place.x += width - natural.size.width }
      return place
    }
    return setText(text, width: width).place(of: bytes)
  }

  /// A text made smaller until it fits one line of a width, as far as it stays readable.
  func fitted(_ text: StyledText, width: Double, smallest: Double) -> StyledText {
    var text = text
    while text.style.size - 0.5 >= smallest, size(of: text).width > width {
      text = text.resized(by: -0.5)
    }
    return text
  }

  // MARK: Setting

  private func setText(_ text: StyledText, width: Double? = nil, lines: Int? = nil) -> SetText {
    let order = Order(text: text, width: width, lines: lines)
    if let known = texts[order] { return known }
    if texts.count >= Self.mostKept { texts.removeAll(keepingCapacity: true) }
    let set = SetText(text, width: width, lines: lines, fonts: fonts, context, library)
    if set.lacksLetters {
      warnings.add(.lettersMissing(text: text.text, fonts: .lacking(in: text.text)))
    }
    texts[order] = set
    return set
  }
}
