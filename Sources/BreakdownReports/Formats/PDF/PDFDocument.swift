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
  /// Where links may lead; what is not in the document is not linked to.
  var destinations: Set<PDFDestination> = []

  /// Opens a document.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when cairo or pango cannot be set up.
  init(
    width: Double, height: Double, title: String, subject: String, author: String? = nil,
    fonts: [String] = SheetLayout.standard.fonts
  ) throws(ReportError) {
    let library = try DrawingLibrary.functions()
    let sink = ByteSink()
    guard
      let surface = library.cairo_pdf_surface_create_for_stream(
        ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width, height),
      let cairo = library.cairo_create(surface),
      let text = TextLayout(on: cairo, library, fonts: fonts)
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
    if let author {
      library.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
    }
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
  /// - Parameter warn: Is told what is missing for it to print well.
  /// - Throws: ``ReportError/drawing(reason:)`` when anything went wrong on the way.
  func finish(_ warn: (PrintWarning) -> Void) throws(ReportError) -> [UInt8] {
    while let name = openTags.popLast() { library.cairo_tag_end(cairo, name) }
    let drawn = library.cairo_status(cairo)
    library.cairo_surface_finish(surface)
    for status in [drawn, library.cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      let reason = library.cairo_status_to_string(status).map { String(cString: $0) }
      throw .drawing(reason: reason ?? "cairo status \(status.rawValue)")
    }
    text.warnings.all.forEach(warn)
    return PDFCatalog.completed(sink.bytes, language: "en")
  }

  // MARK: Structure

  /// Gives the next page its size; to be called before anything is drawn on it.
  func setPage(_ size: Size) {
    guard width != size.width || height != size.height else { return }
    (width, height) = (size.width, size.height)
    library.cairo_pdf_surface_set_size(surface, width, height)
  }

  /// Ends the page.
  func endPage() { library.cairo_show_page(cairo) }

  /// Begins a structure element that goes on until ``endTag()``, over pages if need be.
  ///
  /// What is drawn in an element that holds others is read out by nobody: lines, page numbers.
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

  /// Adds a bookmark to a page, counted from 1, at the top or under another; returns its number.
  @discardableResult
  func addBookmark(_ title: String, page: Int, under parent: Int32 = 0) -> Int32 {
    library.cairo_pdf_surface_add_outline(
      surface, parent, title, "page=\(page) pos=[0 0]", cairo_pdf_outline_flags_t(0))
  }

  // MARK: Links

  /// Whether a place is in the document.
  func has(_ destination: PDFDestination) -> Bool { destinations.contains(destination) }

  /// Makes the top of the page a place that links lead to.
  func addDestination(_ destination: PDFDestination) {
    guard has(destination) else { return }
    library.cairo_tag_begin(cairo, CAIRO_TAG_DEST, "name='\(destination.name)' x=0 y=0")
    library.cairo_tag_end(cairo, CAIRO_TAG_DEST)
  }

  /// Makes an area of the page a link, if the place it leads to is in the document.
  func addLink(to destination: PDFDestination, from area: Rectangle) {
    guard has(destination) else { return }
    let area = [area.x, area.y, area.width, area.height].map { "\(($0 * 100).rounded() / 100)" }
    library.cairo_tag_begin(
      cairo, CAIRO_TAG_LINK,
      "dest='\(destination.name)' rect=[\(area.joined(separator: " "))]")
    library.cairo_tag_end(cairo, CAIRO_TAG_LINK)
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
    stroke([area], color, lineWidth: lineWidth)
  }

  /// Draws the outlines of rectangles, which takes less than to draw each by itself.
  func stroke(_ areas: [Rectangle], _ color: Color, lineWidth: Double) {
    guard !areas.isEmpty else { return }
    use(color)
    library.cairo_set_line_width(cairo, lineWidth)
    for area in areas {
      library.cairo_rectangle(cairo, area.x, area.y, area.width, area.height)
    }
    library.cairo_stroke(cairo)
  }

  /// Draws lines from edge to edge, one at each height.
  func rules(
    at heights: [Double], x: Double, width: Double, _ color: Color, lineWidth: Double
  ) {
    guard !heights.isEmpty else { return }
    use(color)
    library.cairo_set_line_width(cairo, lineWidth)
    for y in heights {
      library.cairo_move_to(cairo, x, y)
      library.cairo_line_to(cairo, x + width, y)
    }
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

  /// A picture that can be drawn on the pages.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when cairo cannot read it.
  func picture(_ logo: SheetLogo) throws(ReportError) -> PDFPicture {
    guard let picture = PDFPicture(logo, library) else {
      throw .drawing(reason: "the logo '\(logo.file)' is damaged; save the picture again as PNG")
    }
    return picture
  }

  /// Draws a picture, filling a rectangle.
  func draw(_ picture: PDFPicture, in area: Rectangle) {
    library.cairo_save(cairo)
    library.cairo_translate(cairo, area.x, area.y)
    library.cairo_scale(
      cairo, area.width / picture.size.width, area.height / picture.size.height)
    library.cairo_set_source_surface(cairo, picture.surface, 0, 0)
    library.cairo_paint(cairo)
    library.cairo_restore(cairo)
  }

  /// Draws the line at a page's foot: the file, and where in the document one is.
  func drawFooter(_ file: String, _ place: String, margin: Double, size: Double) {
    let style = StyledText.Style(size: size, color: .soft)
    let (y, half) = (height - margin - size - 2, width / 2 - margin)
    text.draw(StyledText(file, style), x: margin, y: y, width: half, lines: 1)
    text.draw(
      StyledText(place, style).rightAligned(), x: width / 2, y: y, width: half, lines: 1)
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
