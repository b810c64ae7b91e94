// What an app needs to work with a breakdown comes with BreakdownKit.
@_exported import BreakdownDrafts
@_exported import BreakdownReports
@_exported import BreakdownSheets
@_exported import ProductionInventory
@_exported import ScheduleExchange
@_exported import ScreenplayModel
@_exported import ScreenplayReaders
@_exported import SettingsFiles
@_exported import StagingNeeds
