/// A day of the calendar, without a time or a time zone: what a call sheet is dated with.
///
/// Days count from 0001-01-01 to 9999-12-31 of the Gregorian calendar.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  let dayNumber: Int

  private static let first = days(year: 1, month: 1, day: 1)
  private static let last = days(year: 9999, month: 12, day: 31)

  private init?(dayNumber: Int) {
    guard (Self.first...Self.last).contains(dayNumber) else { return nil }
    self.dayNumber = dayNumber
  }

  /// A day; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    dayNumber = Self.days(year: year, month: month, day: day)
  }

  /// Reads `2025-04-07`.
  public init?(parsing text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads an instant that stands for a whole day, as calendars on the web store it.
  ///
  /// `2025-04-07T08:00:00.000Z` is midnight of the 7th in California, `2025-04-06T22:00:00.000Z`
  /// midnight of the 7th in Berlin. The day is that of the nearest midnight; noon is the same day.
  public init?(parsingInstant text: some StringProtocol) {
    guard let date = CivilDate(parsing: text.prefix(10)) else { return nil }
    let time = Array(text.utf8.dropFirst(10))
    guard !time.isEmpty else {
      self = date
      return
    }
    guard time.count >= 6, time[0] == UInt8(ascii: "T") || time[0] == UInt8(ascii: " "),
      time[3] == UInt8(ascii: ":"), let hour = Self.number(time[1..<3]), hour < 24,
      let minute = Self.number(time[4..<6]), minute < 60
    else { return nil }
    let isUniversal = time.last == UInt8(ascii: "Z")
    guard isUniversal, (hour, minute) > (12, 0) else {
      self = date
      return
    }
    guard let next = date.adding(days: 1) else { return nil }
    self = next
  }

  /// The day so many days later, or earlier; nil beyond the calendar's ends.
  public func adding(days: Int) -> CivilDate? {
    let (sum, isTooLarge) = dayNumber.addingReportingOverflow(days)
    return isTooLarge ? nil : CivilDate(dayNumber: sum)
  }

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  public var weekday: Int {
    let remainder = (dayNumber + 4) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// The day of the week: `Mon`.
  public var weekdayName: String {
    switch weekday {
    case 0: "Sun"
    case 1: "Mon"
    case 2: "Tue"
    case 3: "Wed"
    case 4: "Thu"
    case 5: "Fri"
    default: "Sat"
    }
  }

  /// `2025-04-07`.
  public var description: String {
    let (year, month, day) = parts
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// Earlier first.
  public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }
}

extension CivilDate {
  // Years are counted from March, so that the leap day comes last, in eras of 400 years. See
  // https://howardhinnant.github.io/date_algorithms.html
  private static let daysPerEra = 146_097
  private static let daysFromMarchOfYearZeroTo1970 = 719_468

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysFromMarchOfYearZeroTo1970
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let count = dayNumber + Self.daysFromMarchOfYearZeroTo1970
    let era = (count >= 0 ? count : count - (Self.daysPerEra - 1)) / Self.daysPerEra
    let dayOfEra = count - era * Self.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number that a few digits write; nil when anything else stands there.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
