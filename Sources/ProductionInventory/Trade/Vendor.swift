/// Somebody who sells, rents out or makes things.
public struct Vendor: Hashable, Sendable, Identifiable {
  /// Number given by the store.
  public let id: Int64
  /// What is known of them.
  public var details: Details

  /// What is known of a vendor.
  public struct Details: Hashable, Sendable {
    /// As people call them: `Old Town Props`.
    public var name: String
    /// Days from order to delivery.
    public var leadDays: Int?
    /// Whom to ask for.
    public var contact: String?
    /// Where to write.
    public var email: String?
    /// Where to call.
    public var phone: String?
    /// Where they are.
    public var address: String?
    /// Anything else.
    public var notes: String?

    /// Details from their parts.
    public init(
      name: String, leadDays: Int? = nil, contact: String? = nil, email: String? = nil,
      phone: String? = nil, address: String? = nil, notes: String? = nil
    ) {
      self.name = name
      self.leadDays = leadDays
      self.contact = contact
      self.email = email
      self.phone = phone
      self.address = address
      self.notes = notes
    }

    /// The details as they are kept.
    func cleaned() throws(InventoryError) -> Details {
      if let leadDays, !(0...3650).contains(leadDays) {
        throw .invalid(field: "lead time", reason: "is \(leadDays) days; from 0 to 3650")
      }
      return Details(
        name: try TextRules.name(name, of: "vendor"), leadDays: leadDays,
        contact: try TextRules.line(contact, "contact"),
        email: try TextRules.line(email, "email"), phone: try TextRules.line(phone, "phone"),
        address: try TextRules.notes(address, "address"), notes: try TextRules.notes(notes))
    }
  }
}
