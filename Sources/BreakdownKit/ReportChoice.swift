import BreakdownReports
import BreakdownSheets

/// What is written of a script: which whole files, which lists.
public struct ReportChoice: Sendable {
  /// Files at the top of the folder.
  public var files: [FolderFile]
  /// The lists, each in files of its own.
  public var kinds: [ReportKind]
  /// Whether each list is also printed by itself; all of them stand in the book.
  public var printsLists = true

  /// What is written when nothing is chosen.
  public static let usual = ReportChoice(
    files: FolderFile.all.filter(\.isUsual), kinds: ReportKind.all.filter(\.isUsual),
    printsLists: false)

  /// A choice from its parts.
  public init(files: [FolderFile], kinds: [ReportKind], printsLists: Bool = true) {
    self.files = files
    self.kinds = kinds
    self.printsLists = printsLists
  }

  /// Reads a list such as `scene-list,props,sheets`; `all` stands for everything.
  ///
  /// - Parameter hasSchedule: Whether there are shooting days, which some lists are made from.
  public init(parsing list: String, hasSchedule: Bool) throws(ReportChoiceError) {
    self.init(files: [], kinds: [])
    for part in list.split(separator: ",") {
      let name = part.split(whereSeparator: \.isWhitespace).joined(separator: "-").lowercased()
      guard !name.isEmpty else { continue }
      if name == "all" {
        files = FolderFile.all
        kinds += ReportKind.all.filter { hasSchedule || !$0.needsSchedule }
      } else if let file = FolderFile.all.first(where: { $0.id == name }) {
        files.append(file)
      } else if let kind = ReportKind.named(name) {
        guard hasSchedule || !kind.needsSchedule else { throw .noSchedule(report: name) }
        kinds.append(kind)
      } else {
        throw .unknown(name: name)
      }
    }
    guard !files.isEmpty || !kinds.isEmpty else { throw .empty }
    var met: Set<String> = []
    kinds = kinds.filter { met.insert($0.id).inserted }
  }

  /// The lists that go into whole files: the chosen ones, or the usual ones when there are only
  /// whole files.
  func reports(from source: ReportSource) -> [Report] {
    var met: Set<String> = []
    return (kinds.isEmpty ? Self.usual.kinds : kinds).flatMap { $0.reports(from: source) }
      .filter { met.insert($0.id).inserted }
  }

  /// A line of help for every name that may be chosen.
  public static let help: String = {
    let lines = FolderFile.all.map { ($0.id, $0.help) } + ReportKind.all.map { ($0.id, $0.help) }
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { name, help in
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(help)"
    }.joined(separator: "\n")
  }()
}

/// Why a choice of reports makes no sense.
public enum ReportChoiceError: Error, Equatable, Sendable, CustomStringConvertible {
  case empty
  case unknown(name: String)
  case noSchedule(report: String)

  /// One line: what is wrong, and what to write instead.
  public var description: String {
    switch self {
    case .empty: "No report is named; there are: \(Self.known)."
    case .unknown(let name): "There is no report '\(name)'; there are: \(Self.known)."
    case .noSchedule(let report):
      "'\(report)' is made from the shooting days; name a file of them with --schedule."
    }
  }

  private static var known: String {
    let names = ["all"] + FolderFile.all.map(\.id) + ReportKind.all.map(\.id)
    return names.joined(separator: ", ") + ", and the list of a category, such as props"
  }
}
