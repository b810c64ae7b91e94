#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes this thread's text UTF-8, until the end: libarchive tells names in the encoding of the
/// locale, in which a server often has none but ASCII.
struct TextLocale {
  private let own: locale_t?
  private let previous: locale_t?

  /// Begins; where there is no such locale, nothing changes.
  init() {
    own = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil)
    previous = own.flatMap { uselocale($0) }
  }

  /// Puts back what was.
  func end() {
    guard let own else { return }
    if let previous { _ = uselocale(previous) }
    freelocale(own)
  }
}
