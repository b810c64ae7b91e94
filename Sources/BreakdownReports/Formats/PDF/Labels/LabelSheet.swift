/// A sheet of stickers as it is sold: where its labels are, in points.
public struct LabelSheet: Hashable, Sendable {
  /// What the box says: `L7160`.
  public let id: String
  /// What it is, for a list to choose from.
  public let title: String
  /// Width and height of the sheet.
  let paper: Size
  /// Labels beside and below each other.
  let columns, rows: Int
  /// Width and height of one label.
  let label: Size
  /// The upper left corner of the first label.
  let left, top: Double
  /// From one label to the next.
  let pitch: Size

  /// How many labels a sheet has.
  public var count: Int { columns * rows }

  /// The sheets that are known.
  public static let all = [
    LabelSheet(
      id: "L7160", title: "A4, 21 labels of 63.5 × 38.1 mm", millimetres: (210, 297),
      grid: (3, 7), label: (63.5, 38.1), corner: (7.25, 15.15), pitch: (66.04, 38.1)),
    LabelSheet(
      id: "L7163", title: "A4, 14 labels of 99.1 × 38.1 mm", millimetres: (210, 297),
      grid: (2, 7), label: (99.1, 38.1), corner: (4.65, 15.15), pitch: (101.6, 38.1)),
    LabelSheet(
      id: "L7651", title: "A4, 65 labels of 38.1 × 21.2 mm", millimetres: (210, 297),
      grid: (5, 13), label: (38.1, 21.2), corner: (4.75, 10.7), pitch: (40.6, 21.2)),
    LabelSheet(
      id: "5160", title: "Letter, 30 labels of 2 5/8 × 1 in", millimetres: (215.9, 279.4),
      grid: (3, 10), label: (66.675, 25.4), corner: (4.7625, 12.7), pitch: (69.85, 25.4)),
    LabelSheet(
      id: "5163", title: "Letter, 10 labels of 4 × 2 in", millimetres: (215.9, 279.4),
      grid: (2, 5), label: (101.6, 50.8), corner: (3.96875, 12.7), pitch: (106.3625, 50.8)),
  ]

  /// A sheet by what its box says, in any case.
  public static func named(_ id: String) -> LabelSheet? {
    all.first { $0.id.lowercased() == id.lowercased() }
  }

  private init(
    id: String, title: String, millimetres: (Double, Double), grid: (Int, Int),
    label: (Double, Double), corner: (Double, Double), pitch: (Double, Double)
  ) {
    let point = 72 / 25.4
    self.id = id
    self.title = title
    paper = Size(width: millimetres.0 * point, height: millimetres.1 * point)
    (columns, rows) = grid
    self.label = Size(width: label.0 * point, height: label.1 * point)
    (left, top) = (corner.0 * point, corner.1 * point)
    self.pitch = Size(width: pitch.0 * point, height: pitch.1 * point)
  }

  /// Where a label is, counted from 0 along the rows.
  func area(_ number: Int) -> Rectangle {
    Rectangle(
      x: left + Double(number % columns) * pitch.width,
      y: top + Double(number / columns) * pitch.height, width: label.width, height: label.height)
  }
}
