import BreakdownSheets

/// Somebody who has, or wants, so many of an item on some days.
public struct StockClaim: Hashable, Sendable {
  /// What the claim rests on.
  public enum Source: Hashable, Sendable {
    case checkOut(Int64), reservation(Int64)
  }

  /// What it rests on.
  public let source: Source
  /// The production; nil when nobody noted one.
  public let production: String?
  /// Who claims it, for what and when: `Harbour, scene 3A, 2027-03-01 (reservation 4)`.
  public let party: String
  /// How many.
  public let quantity: Int
  /// When.
  public let days: DayRange

  /// What is still open of a reservation.
  public init(_ reservation: Reservation) {
    source = .reservation(reservation.id)
    production = reservation.request.production
    quantity = reservation.open
    days = reservation.days
    var request = reservation.request
    request.days = days
    party = "\(request.summary) (reservation \(reservation.id))"
  }

  /// What is still out; what should be back by today may be out on any day.
  public init(_ checkOut: CheckOut, today: CivilDate?) {
    source = .checkOut(checkOut.id)
    production = checkOut.request.production
    quantity = checkOut.open
    let isOverdue = today.map(checkOut.isOverdue) == true
    days = isOverdue ? DayRange() : DayRange(nil, checkOut.request.dueBack)
    let word = isOverdue ? "overdue since" : "back by"
    let back = checkOut.request.dueBack.map { "\(word) \($0)" } ?? "no day noted to bring it back"
    party = "\(checkOut.whoHasIt), \(back) (check-out \(checkOut.id))"
  }
}
