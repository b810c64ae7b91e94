import BreakdownDrafts
import BreakdownSheets
import ElementTagging
import ScreenplayModel
import ScreenplayPagination
import ScreenplayReaders
import ScriptQuestions
import StagingNeeds

/// The whole line as one call: a script file in, its breakdown out.
public struct ScriptBreakdown: Sendable {
  /// How it is done.
  public struct Options: Sendable {
    /// The format; recognised by content when nil.
    public var format: InputFormat?
    /// Paper that formats without a page layout are paginated on.
    public var paper: Paper
    /// How the pages of formats without a page layout are set; Final Draft's own way when nil.
    public var pageLayout: PageLayout?
    /// Lengths and pages as the file states them, or computed.
    public var lengths: Breakdown.Lengths
    /// Found elements below this confidence are left out.
    public var minimumConfidence: Double
    /// What is bought, and for how many takes.
    public var purchasing: PurchaseList.Settings
    /// What people decided by hand.
    public var handTags: HandTagsFile.Choice
    /// What scenes demand beyond their things.
    public var staging: StagingRules
    /// Finds the elements; knows the production's own words, too.
    let tagging: TaggingPipeline

    /// The usual way.
    ///
    /// - Parameters:
    ///   - lexicon: Words of the production; they go before the program's own.
    ///   - staging: What scenes demand beyond their things; the program's own rules without it.
    public init(
      format: InputFormat? = nil, paper: Paper = .letter, pageLayout: PageLayout? = nil,
      lengths: Breakdown.Lengths = .file,
      minimumConfidence: Double = 0, purchasing: PurchaseList.Settings = .init(),
      handTags: HandTagsFile.Choice = .besideScript, lexicon: ProductionLexicon? = nil,
      staging: StagingRules = .standard
    ) {
      self.format = format
      self.paper = paper
      self.pageLayout = pageLayout
      self.lengths = lengths
      self.minimumConfidence = minimumConfidence
      self.purchasing = purchasing
      self.handTags = handTags
      self.staging = staging
      tagging = lexicon.map { TaggingPipeline.standard.adding(nouns: $0.nouns) } ?? .standard
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
  /// What people decided by hand, placed on the script; nil when nobody did.
  public private(set) var handTags: CarryOver?

  /// Reads, paginates, tags and breaks down a script.
  ///
  /// - Parameter handTags: What people decided by hand; for bytes at hand, nothing lies beside them.
  /// - Throws: ``ReadError`` when the file is no screenplay.
  public init(
    _ file: ScriptFile, options: Options = Options(), handTags: HandTagsFile? = nil
  ) throws(ReadError) {
    try self.init(
      Self.read(file, options: options), sha256: file.sha256, options: options, hand: handTags)
  }

  /// Reads a file as its bytes come, then does the rest; `-` is standard input.
  ///
  /// - Parameter isInFolder: Whether the file was found in a folder: only files count there.
  /// - Throws: ``FileError`` when it cannot be opened, ``ReadError`` when it is no screenplay,
  ///   ``SettingsError`` when the hand tags beside it cannot be read.
  public init(path: String, options: Options = Options(), isInFolder: Bool = false) throws {
    let hand = try HandTagsFile.of(path, options.handTags)
    let source = try ScriptSource(
      path: path, kind: isInFolder ? .regularFile : .anyInput, isHashed: true)
    let screenplay = try Self.read(source, options: options)
    try self.init(screenplay, sha256: source.bytes.sha256, options: options, hand: hand)
  }

  private init(
    _ screenplay: Screenplay, sha256: String, options: Options, hand: HandTagsFile?
  ) throws(ReadError) {
    guard !screenplay.scenes.isEmpty else { throw .noScenes(file: screenplay.file) }
    self.screenplay = screenplay
    pagination = Paginator().paginate(screenplay)
    let reading = options.tagging.read(screenplay)
    var tags = reading.tags
    if options.minimumConfidence > 0 {
      tags.removeAll { $0.source == .inferred && $0.confidence < options.minimumConfidence }
    }
    var laid: HandTagsInBreakdown?
    if let hand {
      let carried = CarryOver(hand.tags, to: screenplay)
      laid = HandTagsInBreakdown(carried, over: tags, in: screenplay, file: hand.path)
      handTags = carried
    }
    breakdown = Breakdown(
      screenplay, pagination: pagination, lengths: options.lengths, tags: laid?.tags ?? tags,
      synopses: reading.synopses, handMade: laid?.facts ?? HandMadeFacts(), sha256: sha256)
    breakdown.diagnostics += laid?.diagnostics ?? []
    options.staging.findNeeds(of: &breakdown, in: screenplay)
    breakdown.questions = QuestionFinder().questions(about: breakdown, of: screenplay)
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
    let screenplay = try format.reader.read(file.bytes, file: file.name)
    return settled(screenplay, format: format, options: options)
  }

  /// Only reads a script, as its bytes come; `-` is standard input.
  ///
  /// - Throws: ``FileError`` when it cannot be opened, ``ReadError`` when it is no screenplay.
  public static func read(path: String, options: Options = Options()) throws -> Screenplay {
    try read(ScriptSource(path: path), options: options)
  }

  private static func read(
    _ source: ScriptSource, options: Options
  ) throws(ReadError) -> Screenplay {
    let start = try source.bytes.start()
    guard !start.isEmpty else { throw .empty(file: source.name) }
    var bytes = source.bytes
    var format = options.format ?? source.format
    if format == nil { format = try InputFormat.recognize(start: Array(start), file: source.name) }
    if let format {
      let screenplay = try format.reader.read(from: &bytes, file: source.name)
      return settled(screenplay, format: format, options: options)
    }
    // Of a zip file the whole is needed to know what it is.
    var file = ScriptFile(
      name: source.name, bytes: try bytes.all(file: source.name, limit: InputFormat.largestFile))
    file.format = try InputFormat.recognize(file.bytes, file: file.name)
    return try read(file, options: options)
  }

  private static func settled(
    _ screenplay: Screenplay, format: InputFormat, options: Options
  ) -> Screenplay {
    var screenplay = screenplay
    if format.hasNoPageLayout {
      screenplay.layout = options.pageLayout ?? .finalDraft(paper: options.paper)
    }
    return screenplay
  }

  /// How a Final Draft file or template sets its pages, for scripts that do not say.
  ///
  /// - Throws: ``FileError`` when it cannot be opened, ``ReadError`` when it is no screenplay.
  public static func pageLayout(of path: String) throws -> PageLayout {
    var layout = try read(path: path).layout
    // Where its own pages end and what it shows beside the script is not the other script's.
    layout.lockedPages = []
    layout.showsOutline = false
    return layout
  }
}
