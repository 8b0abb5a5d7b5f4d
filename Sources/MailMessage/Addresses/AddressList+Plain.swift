extension AddressList.Mailbox {
    /// What nearly every field holds: `Anna Weber <anna@school.example>` or `anna@school.example`, of atoms alone with single
    /// blanks between them. The parser says the same of it, and takes ten times as long.
    /// - Returns: nil for everything else.
    init?(plain value: [UInt8]) {
        var address = value[...]
        var name: ArraySlice<UInt8> = []
        if let angle = value.firstIndex(of: UInt8(ascii: "<")) {
            guard value.last == UInt8(ascii: ">") else { return nil }
            address = value[(angle + 1)..<(value.count - 1)]
            name = value[..<angle]
            if name.last == .space { name.removeLast() }
            guard name.isEmpty || Self.areAtoms(name, joinedBy: .space) else { return nil }
        }
        guard let at = address.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        let (local, domain) = (address[..<at], address[(at + 1)...])
        guard Self.areAtoms(local, joinedBy: UInt8(ascii: ".")), Self.areAtoms(domain, joinedBy: UInt8(ascii: "."))
        else { return nil }
        self.init(rawName: name.isEmpty ? nil : Array(name), localPart: Array(local), domain: Array(domain))
    }

    private static func areAtoms(_ octets: ArraySlice<UInt8>, joinedBy joiner: UInt8) -> Bool {
        var last = joiner
        for octet in octets {
            guard octet == joiner ? last != joiner : octet.isAtomText else { return false }
            last = octet
        }
        return last != joiner
    }
}
