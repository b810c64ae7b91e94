import BreakdownSheets
import ElementTagging
import ScreenplayModel
import ScreenplayPagination
import ScreenplayReaders

/// The whole line as one call: a script file in, its breakdown out.
public struct ScriptBreakdown: Sendable {
  /// How it is done.
  public struct Options: Sendable {
    /// The format; recognised by content when nil.
    public var format: InputFormat?
    /// Paper that formats without a page layout are paginated on.
    public var paper: Paper
    /// Lengths and pages as the file states them, or computed.
    public var lengths: Breakdown.Lengths
    /// Found elements below this confidence are left out.
    public var minimumConfidence: Double
    /// What is bought, and for how many takes.
    public var purchasing: PurchaseList.Settings

    /// The usual way.
    public init(
      format: InputFormat? = nil, paper: Paper = .letter, lengths: Breakdown.Lengths = .file,
      minimumConfidence: Double = 0, purchasing: PurchaseList.Settings = .init()
    ) {
      self.format = format
      self.paper = paper
      self.lengths = lengths
      self.minimumConfidence = minimumConfidence
      self.purchasing = purchasing
    }
  }

  /// The script as read.
  public var screenplay: Screenplay
  /// Its pages.
  public var pagination: Pagination
  /// Its sheets and elements.
  public var breakdown: Breakdown
  /// What has to be bought.
  public var purchaseList: PurchaseList

  /// Reads, paginates, tags and breaks down a script.
  ///
  /// - Throws: ``ReadError`` when the file is no screenplay.
  public init(_ file: ScriptFile, options: Options = Options()) throws(ReadError) {
    screenplay = try Self.read(file, options: options)
    guard !screenplay.scenes.isEmpty else { throw .noScenes(file: file.name) }
    pagination = Paginator().paginate(screenplay)
    var tags = TaggingPipeline.standard.tags(in: screenplay)
    if options.minimumConfidence > 0 {
      tags.removeAll { $0.source == .inferred && $0.confidence < options.minimumConfidence }
    }
    breakdown = Breakdown(
      screenplay, pagination: pagination, lengths: options.lengths, tags: tags,
      sha256: file.sha256)
    purchaseList = PurchaseList(breakdown, settings: options.purchasing)
  }

  /// Only reads a script.
  ///
  /// - Throws: ``ReadError`` when the bytes cannot be read as the format.
  public static func read(
    _ file: ScriptFile, options: Options = Options()
  ) throws(ReadError) -> Screenplay {
    guard !file.bytes.isEmpty else { throw .empty(file: file.name) }
    let known = options.format ?? file.format
    let format =
      if let known { known } else { try InputFormat.recognize(file.bytes, file: file.name) }
    var screenplay = try format.reader.read(file.bytes, file: file.name)
    if format.hasNoPageLayout { screenplay.layout = .finalDraft(paper: options.paper) }
    return screenplay
  }
}
