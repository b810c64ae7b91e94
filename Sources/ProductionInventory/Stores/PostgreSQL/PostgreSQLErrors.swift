#if PostgreSQL
  extension PostgreSQLConnection.Failure {
    /// Whether the same again may work, as another writer came in between.
    ///
    /// A unique name that another writer took at the same time is found when it is looked for again.
    var isPassing: Bool {
      ["40001", "40P01", "55P03", "23505"].contains(code)
    }
  }

  extension InventoryError {
    /// What an error of the server means to the person at the desk.
    init(_ error: any Error, server: String) {
      switch error {
      case let error as InventoryError: self = error
      case let failure as PostgreSQLConnection.Failure:
        self = Self.translated(failure, server: server)
      case is CancellationError:
        self = .failed(file: server, reason: "was stopped; nothing was changed")
      default: self = .damaged(file: server)
      }
    }

    private static func translated(
      _ failure: PostgreSQLConnection.Failure, server: String
    ) -> InventoryError {
      switch failure.code {
      case nil: .failed(file: server, reason: "cannot be reached: \(failure.message)")
      case "42P01": .missing(file: server)
      case "42501", "25006": .readOnly(file: server)
      case "53100": .full(file: server)
      case _ where failure.isPassing: .busy(file: server)
      default: .failed(file: server, reason: "refused: \(failure.message)")
      }
    }
  }
#endif
