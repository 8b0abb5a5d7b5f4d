extension GrammarCursor {
    /// login = "LOGIN" SP userid SP password, RFC 3501 §6.2.3
    mutating func login() throws(GrammarError) -> IMAPCommand {
        let user = try text("a login")
        try space()
        return .login(user: user, password: try text("a password"))
    }

    /// authenticate = "AUTHENTICATE" SP auth-type [SP (base64 / "=")], RFC 3501 §6.2.2, RFC 4959 §3
    mutating func authenticate() throws(GrammarError) -> IMAPCommand {
        let mechanism = try keyword("an authentication mechanism")
        guard skip(" ") else { return .authenticate(mechanism: mechanism, initialResponse: nil) }
        if skip("=") { return .authenticate(mechanism: mechanism, initialResponse: []) }
        guard let response = Base64.decode(take { $0.isAtomCharacter }) else { throw .expected("base64") }
        return .authenticate(mechanism: mechanism, initialResponse: response)
    }

    /// id = "ID" SP id-params-list, RFC 2971 §4. At most 30 fields of 30 octets, values of 1,024 (§3.3): beyond that
    /// it is a syntax error.
    mutating func identity() throws(GrammarError) -> [ClientIdentity]? {
        if skipWord("NIL") { return nil }
        let fields = try parenthesized(orEmpty: true) {
            (cursor: inout GrammarCursor) throws(GrammarError) -> ClientIdentity in
            let field = try cursor.string()
            try cursor.space()
            let value = try cursor.nstring()
            guard field.count <= 30, (value?.count ?? 0) <= 1_024 else { throw GrammarError(.tooMuch, "ID too long") }
            return ClientIdentity(
                field: String(decoding: field, as: UTF8.self),
                value: value.map { String(decoding: $0, as: UTF8.self) }
            )
        }
        guard fields.count <= 30 else { throw GrammarError(.tooMuch, "Too many ID fields") }
        return fields
    }

    /// enable = "ENABLE" 1*(SP capability), RFC 5161 §6
    mutating func capabilityNames() throws(GrammarError) -> [String] {
        var names = [try keyword("a capability")]
        while skip(" ") {
            guard names.count < limits.listItems else { throw GrammarError(.tooMuch, "Too many capabilities") }
            names.append(try keyword("a capability"))
        }
        return names
    }
}

/// What SASL PLAIN says (RFC 4616 §2): `[authzid] NUL authcid NUL passwd`.
struct PlainCredentials: Sendable {
    let login: String
    let password: String

    /// nil where the octets are not PLAIN's, or ask to act for somebody else.
    init?(_ octets: [UInt8]) {
        let parts = octets.split(separator: 0, omittingEmptySubsequences: false)
        guard parts.count == 3, let authorize = String(validating: parts[0], as: UTF8.self),
            let login = String(validating: parts[1], as: UTF8.self), !login.isEmpty,
            let password = String(validating: parts[2], as: UTF8.self),
            authorize.isEmpty || authorize == login
        else { return nil }
        self.login = login
        self.password = password
    }
}

/// Base64 of SASL exchanges, RFC 4648 §4: strict, with padding.
package enum Base64 {
    /// nil where it is not canonical base64.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
        var octets: [UInt8] = []
        octets.reserveCapacity(text.count / 4 * 3)
        var pending: UInt32 = 0
        var bits = 0
        for character in text.dropLast(padding) {
            guard let value = value(of: character) else { return nil }
            pending = (pending << 6 | value) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                octets.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
            }
        }
        return octets
    }

    private static func value(of octet: UInt8) -> UInt32? {
        switch octet {
        case 0x41...0x5A: UInt32(octet) - 0x41
        case 0x61...0x7A: UInt32(octet) - 0x61 + 26
        case 0x30...0x39: UInt32(octet) - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
