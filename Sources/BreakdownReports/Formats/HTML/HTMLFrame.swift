import CEmbeddedData

/// What every page has around its contents: the head with style and policy, and the script.
///
/// A page loads nothing and runs nothing but the one script it carries, which the policy knows by its
/// sum.
enum HTMLFrame {
  /// SHA-256 of `page.js` in base 64, as browsers compute it.
  static let scriptSum: StaticString = "UaPQKLFKTcnVjH+fYCcl0JTKK7vuThUboqKO4ADo/BE="

  /// A page.
  ///
  /// - Parameters:
  ///   - title: As the window shows it.
  ///   - hasPicture: Whether the style holds a picture.
  ///   - style: Writes rules for colours that only this page has.
  ///   - body: Writes what stands in the body.
  static func page(
    title: String, hasPicture: Bool = false, style: (inout HTMLWriter) -> Void = { _ in },
    body: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var html = HTMLWriter()
    html.markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="breakdown">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'sha256-
      """)
    html.markup(scriptSum)
    html.markup(hasPicture ? "'; img-src data:" : "'")
    html.markup("; base-uri 'none'; form-action 'none'\">\n<title>")
    html.text(title)
    html.markup("</title>\n<style>\n")
    html.file(embedded_page_style)
    style(&html)
    html.markup("</style>\n</head>\n<body>\n")
    body(&html)
    html.markup("<script>")
    html.file(embedded_page_script)
    html.markup("</script>\n</body>\n</html>\n")
    return html.bytes
  }
}
