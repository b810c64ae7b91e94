import CPangoCairo

/// A PNG picture, read.
final class PDFPicture {
  /// In pixels.
  let size: Size
  let surface: OpaquePointer
  private let library: breakdown_drawing

  /// Reads a picture; nil when it is damaged.
  init?(_ logo: SheetLogo, _ library: breakdown_drawing) {
    let bytes = ByteQueue(logo.png)
    guard
      let surface = library.cairo_image_surface_create_from_png_stream(
        ByteQueue.read, Unmanaged.passUnretained(bytes).toOpaque())
    else { return nil }
    guard library.cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      library.cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    self.library = library
    size = Size(width: Double(logo.width), height: Double(logo.height))
  }

  deinit { library.cairo_surface_destroy(surface) }
}

/// Hands cairo the bytes of a file.
private final class ByteQueue {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  static let read: cairo_read_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
    let queue = Unmanaged<ByteQueue>.fromOpaque(closure).takeUnretainedValue()
    let piece = queue.bytes.prefix(Int(length))
    guard piece.count == Int(length) else { return CAIRO_STATUS_READ_ERROR }
    for (index, byte) in piece.enumerated() { data[index] = byte }
    queue.bytes.removeFirst(piece.count)
    return CAIRO_STATUS_SUCCESS
  }
}
