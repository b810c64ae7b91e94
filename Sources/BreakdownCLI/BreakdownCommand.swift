import ArgumentParser

/// The `breakdown` command.
@main
struct BreakdownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breakdown",
    abstract: "Breaks screenplays down: what every scene needs, and what has to be bought.",
    discussion: """
      Give it a script and it writes a folder with printable breakdown sheets, lists, a purchase \
      list and data files:

        breakdown harbour.fountain
        breakdown season-1/                     every script under a folder
        breakdown export harbour.fdx --format json -o -
        breakdown purchase harbour.fountain --inventory store.sqlite

      Scripts are read as Fountain, Final Draft, Highland, Fade In or Open Screenplay Format, \
      whichever they are. Nothing leaves this machine.
      """,
    version: "0.1.0",
    subcommands: [
      ReportCommand.self, ParseCommand.self, ExportCommand.self, PurchaseCommand.self,
      InventoryCommand.self, LayoutCommand.self, EvaluateCommand.self,
    ],
    defaultSubcommand: ReportCommand.self)
}
