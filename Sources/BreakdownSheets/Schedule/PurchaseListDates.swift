extension PurchaseList {
  /// The list with every item's ``Item/neededBy``.
  ///
  /// That is the day before the first shooting day of any scene that needs the item. Items of
  /// scenes that are not scheduled have no date.
  public func dated(by schedule: ShootingSchedule) -> PurchaseList {
    let dates = SceneDates(schedule)
    var list = self
    for index in list.items.indices {
      let firstDay = list.items[index].scenes.compactMap(dates.firstDate).min()
      list.items[index].neededBy = firstDay?.adding(days: -1)?.description
    }
    return list
  }
}
