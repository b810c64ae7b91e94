import CPangoCairo

/// A PDF while it is drawn: pages, shapes, structure, bookmarks.
///
/// Same calls, same bytes.
final class PDFDocument {
  /// Page width in points.
  private(set) var width: Double
  /// Page height in points.
  private(set) var height: Double
  /// What sets its text.
  let text: TextLayout
  let library: breakdown_drawing
  private let sink: ByteSink
  let surface: OpaquePointer
  let cairo: OpaquePointer
  private var openTags: [String] = []

  /// Opens a document.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when cairo or pango cannot be set up.
  init(width: Double, height: Double, title: String, subject: String) throws(ReportError) {
    let library = try DrawingLibrary.functions()
    let sink = ByteSink()
    guard
      let surface = library.cairo_pdf_surface_create_for_stream(
        ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width, height),
      let cairo = library.cairo_create(surface), let text = TextLayout(on: cairo, library)
    else { throw .drawing(reason: "no memory for the page") }
    self.width = width
    self.height = height
    self.library = library
    self.sink = sink
    self.surface = surface
    self.cairo = cairo
    self.text = text
    library.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    library.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
    library.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "breakdown")
    // A fixed date keeps the bytes the same from run to run.
    library.cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
  }

  deinit {
    library.cairo_destroy(cairo)
    library.cairo_surface_destroy(surface)
  }

  /// Finishes the document.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when anything went wrong on the way.
  func finish() throws(ReportError) -> [UInt8] {
    while let name = openTags.popLast() { library.cairo_tag_end(cairo, name) }
    let drawn = library.cairo_status(cairo)
    library.cairo_surface_finish(surface)
    for status in [drawn, library.cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      let reason = library.cairo_status_to_string(status).map { String(cString: $0) }
      throw .drawing(reason: reason ?? "cairo status \(status.rawValue)")
    }
    return sink.bytes
  }

  // MARK: Structure

  /// Lays the paper across; to be called before anything is drawn.
  func turnPaper() {
    swap(&width, &height)
    library.cairo_pdf_surface_set_size(surface, width, height)
  }

  /// Ends the page.
  func endPage() { library.cairo_show_page(cairo) }

  /// Begins a structure element that goes on until ``endTag()``, over pages if need be.
  func beginTag(_ name: String) {
    library.cairo_tag_begin(cairo, name, nil)
    openTags.append(name)
  }

  /// Ends the structure element begun last.
  func endTag() {
    if let name = openTags.popLast() { library.cairo_tag_end(cairo, name) }
  }

  /// Draws something as a structure element: `H1`, `P`, `TR`.
  func tagged(_ name: String, _ draw: () -> Void) {
    beginTag(name)
    draw()
    endTag()
  }

  /// Adds a bookmark to a page, counted from 1.
  func addBookmark(_ title: String, page: Int) {
    _ = library.cairo_pdf_surface_add_outline(
      surface, Int32(CAIRO_PDF_OUTLINE_ROOT), title, "page=\(page) pos=[0 0]",
      cairo_pdf_outline_flags_t(0))
  }

  // MARK: Shapes

  /// Fills a rectangle.
  func fill(_ area: Rectangle, _ color: Color) {
    use(color)
    library.cairo_rectangle(cairo, area.x, area.y, area.width, area.height)
    library.cairo_fill(cairo)
  }

  /// Draws the outline of a rectangle.
  func stroke(_ area: Rectangle, _ color: Color, lineWidth: Double) {
    use(color)
    library.cairo_set_line_width(cairo, lineWidth)
    library.cairo_rectangle(cairo, area.x, area.y, area.width, area.height)
    library.cairo_stroke(cairo)
  }

  /// Draws a circle.
  func circle(x: Double, y: Double, radius: Double, _ color: Color, lineWidth: Double) {
    use(color)
    library.cairo_set_line_width(cairo, lineWidth)
    library.cairo_new_sub_path(cairo)
    library.cairo_arc(cairo, x, y, radius, 0, 2 * Double.pi)
    library.cairo_stroke(cairo)
  }

  /// Draws a straight line.
  func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ color: Color,
    lineWidth: Double
  ) {
    use(color)
    library.cairo_set_line_width(cairo, lineWidth)
    library.cairo_move_to(cairo, start.x, start.y)
    library.cairo_line_to(cairo, end.x, end.y)
    library.cairo_stroke(cairo)
  }

  func use(_ color: Color) {
    library.cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
  }
}

/// Collects what cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
