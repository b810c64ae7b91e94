/// A field of a breakdown sheet's header; what it is called in a layout file.
public enum SheetField: String, Hashable, Sendable, CaseIterable {
  case interiorExterior, set, dayNight, location, scriptDay, page, length, synopsis, sequence, unit
  case estimatedTime, draft, revision
}

/// A text of a breakdown sheet that has a size of its own.
public enum SheetText: String, Hashable, Sendable, CaseIterable {
  case title, number, label, value, remark, synopsis, boxTitle, entry, entryRemark, footer
}
