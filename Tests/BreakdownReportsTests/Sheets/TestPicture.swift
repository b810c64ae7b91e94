/// PNG files made up for tests.
enum TestPicture {
  /// A head that tells a size; no picture follows it.
  static func png(width: UInt32, height: UInt32) -> [UInt8] {
    let head: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]
    return head + Array("IHDR".utf8) + bytes(width) + bytes(height) + [8, 2, 0, 0, 0, 0, 0, 0, 0]
      + Array(repeating: 0, count: 12)
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }
}
