/// A breakdown, and perhaps a schedule, as the Universal Schedule Standard 1.0.0 writes it.
///
/// Names are the standard's, see https://www.universalschedulestandard.org/details/. Dates are
/// ISO 8601 with milliseconds and `Z`; ids are unique in the file.
public struct UniversalSchedule: Codable, Hashable, Sendable {
  /// Of the whole schedule.
  public var id: String
  /// Who made it.
  @OrNull public var author: String?
  /// For whom it was made.
  @OrNull public var company: String?
  /// When it was made.
  public var created: String
  /// What it is about.
  @OrNull public var description: String?
  /// Number of the episode.
  @OrNull public var episode: String?
  /// Title of the episode.
  @OrNull public var episodeName: String?
  /// What the schedule is called.
  public var name: String
  /// Title of the film or series.
  @OrNull public var project: String?
  /// Colour of the schedule's revision.
  @OrNull public var schedColor: String?
  /// Date of the schedule's revision.
  @OrNull public var schedDate: String?
  /// Colour of the script's revision.
  @OrNull public var scriptColor: String?
  /// Date of the script's revision.
  @OrNull public var scriptDate: String?
  /// The season.
  @OrNull public var season: String?
  /// The program that wrote the file.
  public var source: String
  /// Version of the standard.
  public var ussVersion: String
  /// Scenes and banners.
  public var breakdowns: [Strip]
  /// Departments, and the parts of a scene heading.
  public var categories: [Category]
  /// What scenes need, and what their headings are made of.
  public var elements: [Element]
  /// Orders of shooting; none when there is only a breakdown.
  public var stripboards: [Stripboard]
  /// Dates of shooting; none when there is only a breakdown.
  public var calendars: [Calendar]
}

extension UniversalSchedule {
  /// A scene, or a banner between scenes.
  public struct Strip: Codable, Hashable, Sendable {
    /// What a strip is.
    public enum Kind: String, Codable, Hashable, Sendable {
      case scene, banner
    }

    /// Named by stripboards.
    public var id: String
    /// What a banner says.
    @OrNull public var bannerText: String?
    /// Remarks.
    @OrNull public var comments: String?
    /// When it was made.
    public var created: String
    /// One line on what happens.
    @OrNull public var description: String?
    /// Ids of what it needs.
    public var elements: [String]
    /// Length in pages: 0.375 for 3/8.
    @OrNull public var pages: Double?
    /// The scene's number.
    @OrNull public var scene: String?
    /// The page of the script it begins on.
    @OrNull public var scriptPage: String?
    /// Time to shoot it, in milliseconds.
    @OrNull public var duration: Double?
    /// Scene or banner.
    public var type: Kind
  }

  /// A department, or a part of a scene heading.
  public struct Category: Codable, Hashable, Sendable {
    /// Named by elements.
    public var id: String
    /// When it was made.
    public var created: String
    /// As printed.
    public var name: String
    /// Number in the Universal Category Identification: 104 is props, whatever the name.
    public var ucid: Int
  }

  /// Something a scene needs, or a part of its heading.
  public struct Element: Codable, Hashable, Sendable {
    /// Named by strips.
    public var id: String
    /// Id of its category.
    public var category: String
    /// When it was made.
    public var created: String
    /// Weekdays it cannot work, 0 for Sunday.
    public var daysOff: [Int]
    /// Whether it may be dropped and picked up again.
    public var isDrop: Bool
    /// Days between drop and pick-up.
    public var dropDayCount: Int
    /// Whether it may be on hold.
    public var isHold: Bool
    /// Whether it is shown in the day out of days.
    public var isDood: Bool
    /// Board number.
    @OrNull public var elementId: String?
    /// Whether the board number is fixed.
    public var isIdLock: Bool
    /// Elements that always come with it.
    public var linkedElements: [String]
    /// Its dates.
    public var events: [Event]
    /// As printed.
    public var name: String
  }
}
