/// The name shown for the sender is that of somebody who works here. Says how sure that is, never whose name it is.
package struct StaffNameMatch: Sendable, Hashable {
    package enum Form: Int, Sendable, Hashable, CaseIterable {
        /// Given and family name, in any order and spelling.
        case full = 1
        /// An initial and the family name, or one half of a double name.
        case partial = 2
        /// "Frau Lange", "StD Lange".
        case titled = 3
    }

    package var form: Form
    /// Others of the school bear the name too, or it is frequent in the whole country.
    package var isCommon: Bool
    /// Many other words stand beside it.
    package var isDiluted: Bool
    /// Read off the address, where no name is shown.
    package var isFromAddress: Bool
    /// "via": a service writes in the name's place.
    package var isRelayed: Bool
    /// The address is a registered private one of someone who bears this name.
    package var isOwnName: Bool

    package init(
        _ form: Form,
        isCommon: Bool = false,
        isDiluted: Bool = false,
        isFromAddress: Bool = false,
        isRelayed: Bool = false,
        isOwnName: Bool = false
    ) {
        self.form = form
        self.isCommon = isCommon
        self.isDiluted = isDiluted
        self.isFromAddress = isFromAddress
        self.isRelayed = isRelayed
        self.isOwnName = isOwnName
    }

    /// 0 to 2: how much it says by itself.
    var weight: Int {
        let doubts = (isCommon ? 1 : 0) + (isDiluted ? 1 : 0) + (isFromAddress ? 1 : 0)
        return max(0, (form == .full ? 2 : 1) - doubts)
    }
}
