import CPangoCairo

/// A text with its letters shaped and its lines broken.
final class SetText {
  let layout: OpaquePointer?
  let size: Size
  private let library: breakdown_drawing
  private let isLatin: Bool

  /// Sets a text.
  init(
    _ text: StyledText, width: Double?, lines: Int?, fonts: FontTable, _ context: OpaquePointer,
    _ library: breakdown_drawing
  ) {
    self.library = library
    layout = library.pango_layout_new(context)
    isLatin = text.runs.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0xC4 } }
    library.pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    // Names in Arabic or Hebrew stand at the left like all others.
    library.pango_layout_set_auto_dir(layout, 0)
    library.pango_layout_set_font_description(layout, fonts.font(of: text.style))
    if let width {
      library.pango_layout_set_width(layout, Int32(max(1, width) * Double(PANGO_SCALE)))
      library.pango_layout_set_alignment(
        layout, text.isRightAligned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
    }
    if let lines {
      library.pango_layout_set_height(layout, -Int32(clamping: lines))
      library.pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    library.pango_layout_set_text(layout, text.text, -1)
    if text.runs.count > 1, let attributes = Self.attributes(of: text, library) {
      library.pango_layout_set_attributes(layout, attributes)
      library.pango_attr_list_unref(attributes)
    }
    var logical = PangoRectangle()
    library.pango_layout_get_extents(layout, nil, &logical)
    size = Size(width: points(logical.width), height: points(logical.height))
  }

  deinit {
    if let layout { library.g_object_unref(UnsafeMutableRawPointer(layout)) }
  }

  /// Whether no installed font has some of its letters.
  var lacksLetters: Bool {
    !isLatin && library.pango_layout_get_unknown_glyphs_count(layout) > 0
  }

  /// Where lines begin that would go beyond a height, counted anew from each.
  func offsets(everyHeight height: Double) -> [Int] {
    guard let lines = library.pango_layout_get_iter(layout) else { return [] }
    defer { library.pango_layout_iter_free(lines) }
    var offsets: [Int] = []
    var pieceTop: Int32 = 0
    repeat {
      var (top, bottom): (Int32, Int32) = (0, 0)
      library.pango_layout_iter_get_line_yrange(lines, &top, &bottom)
      if points(bottom &- pieceTop) > height, top > pieceTop,
        let line = library.pango_layout_iter_get_line_readonly(lines)
      {
        offsets.append(Int(line.pointee.start_index))
        pieceTop = top
      }
    } while library.pango_layout_iter_next_line(lines) != 0
    return offsets
  }

  /// Where some bytes stand, as far as they are on the line of the first.
  func place(of bytes: Range<Int>) -> Rectangle {
    var (first, last) = (PangoRectangle(), PangoRectangle())
    library.pango_layout_index_to_pos(layout, Int32(clamping: bytes.lowerBound), &first)
    library.pango_layout_index_to_pos(layout, Int32(clamping: bytes.upperBound - 1), &last)
    if last.y != first.y { last = first }
    let edges = [first.x, first.x &+ first.width, last.x, last.x &+ last.width]
    let (left, right) = (edges.min() ?? 0, edges.max() ?? 0)
    return Rectangle(
      x: points(left), y: points(first.y), width: points(right &- left),
      height: points(first.height))
  }

  private static func attributes(
    of text: StyledText, _ library: breakdown_drawing
  ) -> OpaquePointer? {
    let list = library.pango_attr_list_new()
    var offset: UInt32 = 0
    for run in text.runs {
      let end = offset + UInt32(clamping: run.text.utf8.count)
      let style = run.style
      let attributes = [
        library.pango_attr_size_new(Int32(style.size * Double(PANGO_SCALE))),
        library.pango_attr_weight_new(style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL),
        library.pango_attr_style_new(style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL),
        library.pango_attr_foreground_new(
          UInt16(style.color.red * 65535), UInt16(style.color.green * 65535),
          UInt16(style.color.blue * 65535)),
      ]
      for case let attribute? in attributes {
        attribute.pointee.start_index = offset
        attribute.pointee.end_index = end
        library.pango_attr_list_insert(list, attribute)
      }
      offset = end
    }
    return list
  }
}

/// Points of pango's units.
private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
