import Database
import MailStore
import StoreTestSupport
import Testing

@Suite("Mailboxes")
struct MailboxTests {
    private func name(_ text: String) throws -> MailboxName { try #require(MailboxName(text)) }

    @Test("everyone gets the usual ones, once, and subscribed", arguments: TestEngine.all)
    func provision(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await mail.store.provision("anna")
        try await mail.store.provision("anna", names: .english)
        try await mail.store.provision("ben", names: .english)
        let anna = try await mail.store.mailboxes(of: "anna")
        #expect(anna.map(\.name.text) == ["INBOX", "Entwürfe", "Gesendet", "Papierkorb", "Spam"])
        #expect(anna.map(\.role) == [.inbox, .drafts, .sent, .trash, .junk])
        #expect(anna.allSatisfy { $0.isSubscribed && $0.uidNext == 1 && $0.highestModSeq == 1 })
        #expect(Set(anna.map(\.uidValidity)).count == 5)
        let ben = try await mail.store.mailboxes(of: "ben")
        #expect(Set(ben.map(\.name.text)) == ["INBOX", "Drafts", "Sent", "Trash", "Spam"])
    }

    @Test("a mailbox that was there already takes the role", arguments: TestEngine.all)
    func provisionExisting(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        _ = try await mail.store.create(name("Gesendet"), owner: "anna")
        try await mail.store.provision("anna")
        #expect(try await mail.store.mailbox(.sent, owner: "anna")?.name.text == "Gesendet")
        #expect(try await mail.store.mailboxes(of: "anna").count == 5)
    }

    @Test("creating makes what lies above, and refuses what is there", arguments: TestEngine.all)
    func create(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        guard case .done(let made) = try await mail.store.create(name("A/B/C"), owner: "anna") else {
            Issue.record("not made")
            return
        }
        #expect(made.name.text == "A/B/C")
        #expect(try await mail.store.mailboxes(of: "anna").map(\.name.text) == ["A", "A/B", "A/B/C"])
        #expect(try await mail.store.create(name("A/B"), owner: "anna") == .alreadyExists)
        #expect(try await mail.store.mailboxes(of: "ben").isEmpty)
    }

    @Test("made again, a mailbox has another UIDVALIDITY", arguments: TestEngine.all)
    func uidValidity(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        var seen: Set<UInt32> = []
        for _ in 0..<3 {
            guard case .done(let made) = try await mail.store.create(name("A"), owner: "anna") else { continue }
            seen.insert(made.uidValidity)
            _ = try await mail.store.delete(name("A"), owner: "anna")
        }
        #expect(seen.count == 3)
    }

    @Test("removing takes the messages along, and spares what must stay", arguments: TestEngine.all)
    func delete(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let inbox = try await mail.mailbox()
        let archive = try await mail.mailbox("Archiv/2025")
        try await mail.deliver(to: ["anna"])
        _ = try await mail.store.move(inbox, .all, to: archive)
        #expect(try await mail.store.delete(name("INBOX"), owner: "anna") == .mustStay)
        #expect(try await mail.store.delete(name("Gesendet"), owner: "anna") == .mustStay)
        #expect(try await mail.store.delete(name("Nichts"), owner: "anna") == .noSuchMailbox)
        guard case .done = try await mail.store.delete(name("Archiv/2025"), owner: "anna") else {
            Issue.record("not removed")
            return
        }
        #expect(try await mail.store.snapshot(archive) == nil)
        #expect(try await mail.count("messages") == 0)
        #expect(try await mail.count("message_texts") == 0)
        #expect(try await mail.count("bodies") == 0)
    }

    @Test(
        "removing a mailbox leaves those below it, and the level above them (RFC 3501 §6.3.4)",
        arguments: TestEngine.all
    )
    func deleteAbove(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let child = try await mail.mailbox("Archiv/2025")
        let archive = try await mail.mailbox("Archiv")
        try await mail.deliver(to: ["anna"])
        _ = try await mail.store.copy(mail.mailbox(), .all, to: archive)
        _ = try await mail.store.move(mail.mailbox(), .all, to: child)
        guard case .done = try await mail.store.delete(name("Archiv"), owner: "anna") else {
            Issue.record("not removed")
            return
        }
        #expect(try await mail.store.snapshot(archive) == nil)
        #expect(try await mail.store.mailbox(child)?.messageCount == 1)
        #expect(try await mail.wrongCounts().isEmpty)
        // Only a level now: it can't be removed, but renamed, and made anew.
        #expect(try await mail.store.delete(name("Archiv"), owner: "anna") == .hasInferiors)
        _ = try await mail.store.rename(name("Archiv"), to: name("Alt"), owner: "anna")
        #expect(try await mail.store.mailbox(child)?.name.text == "Alt/2025")
        #expect(try await mail.store.mailbox(named: name("Alt"), owner: "anna") == nil)
        guard case .done = try await mail.store.create(name("Alt"), owner: "anna") else {
            Issue.record("not made anew")
            return
        }
    }

    @Test("a role is given once", arguments: TestEngine.all)
    func roleTaken(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await mail.store.provision("anna")
        #expect(try await mail.store.create(name("Post"), owner: "anna", role: .sent) == .roleTaken)
        #expect(try await mail.store.mailbox(named: name("Post"), owner: "anna") == nil)
    }

    @Test("renaming moves what lies below, and nothing that looks alike", arguments: TestEngine.all)
    func rename(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        for text in ["A_/B", "A_/B/C", "AX/B", "Z"] { _ = try await mail.store.create(name(text), owner: "anna") }
        _ = try await mail.store.create(name("A_/B"), owner: "ben")
        let id = try await mail.store.mailbox(named: name("A_/B/C"), owner: "anna")?.id
        #expect(try await mail.store.rename(name("A_"), to: name("Z"), owner: "anna") == .alreadyExists)
        #expect(try await mail.store.rename(name("A_"), to: name("A_/B/D"), owner: "anna") == .hasInferiors)
        guard case .done(let moved) = try await mail.store.rename(name("A_"), to: name("N/M"), owner: "anna") else {
            Issue.record("not renamed")
            return
        }
        #expect(moved.name.text == "N/M")
        #expect(
            try await mail.store.mailboxes(of: "anna").map(\.name.text)
                == ["AX", "AX/B", "N", "N/M", "N/M/B", "N/M/B/C", "Z"]
        )
        #expect(try await mail.store.mailbox(named: name("N/M/B/C"), owner: "anna")?.id == id)
        #expect(try await mail.store.mailbox(named: name("A_/B"), owner: "ben") != nil)
    }

    @Test("renaming INBOX moves its messages and leaves it empty (RFC 3501 §6.3.5)", arguments: TestEngine.all)
    func renameInbox(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let inbox = try await mail.mailbox()
        _ = try await mail.mailbox("INBOX/Alt")
        try await mail.deliver(to: ["anna"])
        try await mail.deliver("Zwei", to: ["anna"])
        guard case .done(let moved) = try await mail.store.rename(.inbox, to: name("Vorjahr"), owner: "anna") else {
            Issue.record("not renamed")
            return
        }
        #expect(moved.messageCount == 2)
        let after = try #require(try await mail.store.mailbox(inbox))
        #expect(after.name == .inbox)
        #expect(after.messageCount == 0)
        #expect(after.uidNext == 3)
        #expect(try await mail.store.mailbox(named: name("INBOX/Alt"), owner: "anna") != nil)
        #expect(try await mail.wrongCounts().isEmpty)
    }

    @Test("subscriptions outlive their mailbox (RFC 3501 §6.3.9)", arguments: TestEngine.all)
    func subscriptions(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        _ = try await mail.mailbox("Verein")
        try await mail.store.subscribe("anna", to: name("Verein"))
        try await mail.store.subscribe("anna", to: name("Verein"))
        _ = try await mail.store.delete(name("Verein"), owner: "anna")
        try await mail.store.unsubscribe("anna", from: name("Spam"))
        #expect(
            try await mail.store.subscriptions(of: "anna").map(\.text)
                == ["Entwürfe", "Gesendet", "INBOX", "Papierkorb", "Verein"]
        )
    }

    @Test("a leaver's things go, others' copies stay", arguments: TestEngine.all)
    func removeOwner(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await mail.deliver(to: ["anna", "ben"], key: "k")
        try await mail.deliver("nur Anna", to: ["anna"])
        try await mail.store.removeOwner("anna")
        #expect(try await mail.store.mailboxes(of: "anna").isEmpty)
        #expect(try await mail.store.subscriptions(of: "anna").isEmpty)
        #expect(try await mail.count("messages") == 1)
        #expect(try await mail.count("bodies") == 1)
        #expect(try await mail.count("mail_owners") == 1)
        #expect(try await mail.wrongCounts().isEmpty)
    }

    @Test("nobody makes more mailboxes than the limit")
    func limit() async throws {
        let mail = try await TestMail(.sqliteInMemory)
        for number in 0..<MailStore.mostMailboxes {
            _ = try await mail.store.create(name("M\(number)"), owner: "anna")
        }
        #expect(try await mail.store.create(name("zu viel"), owner: "anna") == .limit)
    }
}
