import IMAPProtocol
import Testing

@Suite("LIST and LSUB")
struct ListTests {
    /// What the session answers where these mailboxes exist; `!` before a name: subscribed only.
    private func answer(_ command: String, _ names: [(String, subscribed: Bool)]) throws -> [String] {
        let listings = try names.map { entry in
            let exists = !entry.0.hasPrefix("!")
            return MailboxListing(
                try name(exists ? entry.0 : String(entry.0.dropFirst())),
                isSubscribed: entry.subscribed,
                exists: exists,
                isSelectable: exists
            )
        }
        var session = IMAPServerSession(isSecure: true, offersStartTLS: false)
        session.receive(Array("a LOGIN x y\r\nb \(command)\r\n".utf8))
        var sent: [UInt8] = []
        while true {
            switch session.next() {
            case .send(let octets): sent += octets
            case .authenticate: session.authenticated(.welcome)
            case .ask: session.answer(.mailboxes(listings))
            default:
                let lines = String(decoding: sent, as: UTF8.self).split(separator: "\r\n").map(String.init)
                return lines.filter { $0.hasPrefix("* L") }
            }
        }
    }

    private let names = [("b/c/d", subscribed: true), ("INBOX", subscribed: true), ("a", subscribed: false)]

    @Test("Levels that are no mailboxes are listed with % and not with their inferiors")
    func levels() throws {
        let expected = [
            "* LIST (\\HasNoChildren) \"/\" \"INBOX\"", "* LIST (\\HasNoChildren) \"/\" \"a\"",
            "* LIST (\\Noselect \\HasChildren) \"/\" \"b\"",
        ]
        #expect(try answer("LIST \"\" %", names) == expected)
        #expect(try answer("LIST b/ %", names) == ["* LIST (\\Noselect \\HasChildren) \"/\" \"b/c\""])
        #expect(try answer("LIST \"\" \"\"", names) == ["* LIST (\\Noselect) \"/\" \"\""])
    }

    @Test("LSUB shows subscribed names, levels above them with % only")
    func lsub() throws {
        #expect(try answer("LSUB \"\" *", names) == ["* LSUB () \"/\" \"INBOX\"", "* LSUB () \"/\" \"b/c/d\""])
        #expect(try answer("LSUB \"\" %", names) == ["* LSUB () \"/\" \"INBOX\"", "* LSUB (\\Noselect) \"/\" \"b\""])
    }

    @Test("Subscribed names outlive their mailbox")
    func nonExistent() throws {
        let lines = try answer("LIST (SUBSCRIBED) \"\" *", [("!gone", subscribed: true), ("a", subscribed: false)])
        #expect(lines == ["* LIST (\\NonExistent \\Subscribed) \"/\" \"gone\""])
        #expect(try answer("LIST \"\" *", [("!gone", subscribed: true)]).isEmpty)
    }
}
