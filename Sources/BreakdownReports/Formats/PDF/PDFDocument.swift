import CPangoCairo
import ScreenplayModel

/// A PDF while it is drawn: pages, text, rules, bookmarks.
///
/// Same calls, same bytes.
final class PDFDocument {
  /// Page width in points.
  let width: Double
  /// Page height in points.
  let height: Double
  private let sink = ByteSink()
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let layout: OpaquePointer
  private var openTags: [String] = []
  /// Font descriptions by size in quarter points.
  private var fonts: [Int: OpaquePointer] = [:]

  /// Free faces that print well; the first that is installed is used.
  private static let fontFamilies =
    "Liberation Sans, Helvetica, Arial, DejaVu Sans, Noto Sans, Sans"

  /// Collects what cairo writes.
  private final class ByteSink {
    var bytes: [UInt8] = []
  }

  /// Opens a document.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when cairo or pango cannot be set up.
  init(width: Double, height: Double, title: String, subject: String) throws(ReportError) {
    self.width = width
    self.height = height
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    let write: cairo_write_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
    guard
      let surface = cairo_pdf_surface_create_for_stream(write, closure, width, height),
      let cairo = cairo_create(surface), let layout = pango_cairo_create_layout(cairo)
    else { throw .drawing(reason: "no memory for the page") }
    self.surface = surface
    self.cairo = cairo
    self.layout = layout
    pango_cairo_context_set_resolution(pango_layout_get_context(layout), 72)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "breakdown")
    // A fixed date keeps the bytes the same from run to run.
    cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
  }

  deinit {
    for font in fonts.values { pango_font_description_free(font) }
    g_object_unref(UnsafeMutableRawPointer(layout))
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  // MARK: Structure

  /// Ends the page.
  func endPage() { cairo_show_page(cairo) }

  /// Begins a structure element: `Document`, `Sect`, `H1`, `P`.
  func beginTag(_ name: String) {
    cairo_tag_begin(cairo, name, nil)
    openTags.append(name)
  }

  /// Ends the structure element begun last.
  func endTag() {
    if let name = openTags.popLast() { cairo_tag_end(cairo, name) }
  }

  /// Adds a bookmark to a page, counted from 1.
  func addBookmark(_ title: String, page: Int) {
    _ = cairo_pdf_surface_add_outline(
      surface, Int32(CAIRO_PDF_OUTLINE_ROOT), title, "page=\(page) pos=[0 0]",
      cairo_pdf_outline_flags_t(0))
  }

  /// Finishes the document.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when anything went wrong on the way.
  func finish() throws(ReportError) -> [UInt8] {
    while !openTags.isEmpty { endTag() }
    let status = cairo_status(cairo)
    cairo_surface_finish(surface)
    let surfaceStatus = cairo_surface_status(surface)
    for result in [status, surfaceStatus] where result != CAIRO_STATUS_SUCCESS {
      throw .drawing(reason: String(cString: cairo_status_to_string(result)))
    }
    return sink.bytes
  }

  // MARK: Shapes

  /// Fills a rectangle.
  func fill(_ rectangle: Rectangle, _ color: Color) {
    use(color)
    cairo_rectangle(cairo, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_fill(cairo)
  }

  /// Draws the outline of a rectangle.
  func stroke(_ rectangle: Rectangle, _ color: Color, lineWidth: Double = 0.5) {
    use(color)
    cairo_set_line_width(cairo, lineWidth)
    cairo_rectangle(cairo, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_stroke(cairo)
  }

  /// Draws a straight line.
  func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ color: Color,
    lineWidth: Double = 0.5
  ) {
    use(color)
    cairo_set_line_width(cairo, lineWidth)
    cairo_move_to(cairo, start.x, start.y)
    cairo_line_to(cairo, end.x, end.y)
    cairo_stroke(cairo)
  }

  private func use(_ color: Color) {
    cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
  }

  // MARK: Text

  /// Height of a text set to a width, in points.
  func height(of text: StyledText, width: Double) -> Double {
    set(text, width: width)
    return Double(extents().height) / Double(PANGO_SCALE)
  }

  /// Width of a text on one line, in points.
  func width(of text: StyledText) -> Double {
    set(text, width: nil)
    return Double(extents().width) / Double(PANGO_SCALE)
  }

  /// Draws a text with its upper left corner at a point; returns its height.
  @discardableResult
  func draw(_ text: StyledText, x: Double, y: Double, width: Double) -> Double {
    set(text, width: width)
    use(text.color)
    cairo_move_to(cairo, x, y)
    pango_cairo_show_layout(cairo, layout)
    return Double(extents().height) / Double(PANGO_SCALE)
  }

  private func extents() -> PangoRectangle {
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, nil, &logical)
    return logical
  }

  private func font(size: Double) -> OpaquePointer? {
    let quarters = Int((min(max(size, 1), 200) * 4).rounded())
    if let known = fonts[quarters] { return known }
    guard let font = pango_font_description_from_string(Self.fontFamilies) else { return nil }
    pango_font_description_set_size(font, Int32(quarters) * PANGO_SCALE / 4)
    fonts[quarters] = font
    return font
  }

  private func set(_ text: StyledText, width: Double?) {
    pango_layout_set_font_description(layout, font(size: text.size))
    pango_layout_set_width(layout, width.map { Int32(max(1, $0) * Double(PANGO_SCALE)) } ?? -1)
    pango_layout_set_alignment(
      layout, text.isRightAligned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
    pango_layout_set_markup(layout, text.markup, -1)
  }
}
