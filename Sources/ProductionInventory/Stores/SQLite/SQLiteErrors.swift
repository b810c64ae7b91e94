import GRDB

extension InventoryError {
  /// What an error of the store below means to the person at the desk.
  init(_ error: any Error, file: String) {
    switch error {
    case let error as InventoryError: self = error
    case let error as DatabaseError: self = Self.translated(error, file: file)
    case is CancellationError:
      self = .failed(file: file, reason: "was stopped; nothing was changed")
    default: self = .damaged(file: file)
    }
  }

  private static func translated(_ error: DatabaseError, file: String) -> InventoryError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(file: file)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly(file: file)
    case .SQLITE_FULL: .full(file: file)
    case .SQLITE_NOTADB: .notAnInventory(file: file)
    case .SQLITE_CORRUPT, .SQLITE_MISMATCH: .damaged(file: file)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT:
      .failed(file: file, reason: "was stopped; nothing was changed")
    case .SQLITE_CANTOPEN:
      .failed(file: file, reason: "cannot be opened; is its folder writable?")
    case .SQLITE_IOERR:
      .failed(file: file, reason: "cannot be read or written; is the disk in order?")
    default:
      .failed(file: file, reason: "refused: \(error.message ?? error.resultCode.description)")
    }
  }
}
