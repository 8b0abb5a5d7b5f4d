/// A change to a message.
package enum MilterEdit: Sendable, Hashable {
    /// A field above all others. The value comes without the space after the colon; its lines end in LF.
    case insert(name: String, value: String)
    /// Another value for the field of this name, counted from 1; an empty one takes the field away.
    case change(index: UInt32, name: String, value: String)
    /// Another content: the fields that speak of it, and the body, whose lines end in CRLF. All of it or nothing.
    indirect case content([MilterEdit], body: [UInt8])

    /// What must have been agreed on.
    var needs: MilterActions {
        switch self {
        case .insert: .addHeaders
        case .change: .changeHeaders
        case .content: [.addHeaders, .changeHeaders, .changeBody]
        }
    }

    /// The same with the space after the colon, which is ours to write where leading spaces were agreed on.
    var withLeadingSpace: MilterEdit {
        switch self {
        case .insert(let name, let value): .insert(name: name, value: " " + value)
        case .change(let index, let name, let value):
            value.isEmpty ? self : .change(index: index, name: name, value: " " + value)
        case .content(let fields, let body): .content(fields.map(\.withLeadingSpace), body: body)
        }
    }
}
