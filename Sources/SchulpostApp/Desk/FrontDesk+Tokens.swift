import FoundationEssentials
import Gateway
import Policy
import School

extension FrontDesk {
    /// `schulpost token create`: lets a chat, a forum or another mail server ask the checker. The token alone goes to standard
    /// output, so that it can go into a file; everything else to standard error.
    package func createToken(
        name: String,
        channels names: [String],
        until: String?,
        in school: SchoolChoice
    ) async throws {
        let channels = try names.map { name in
            guard let channel = Channel(rawValue: name) else {
                throw DeskError(
                    "„\(PolicyDesk.line(name))“ ist kein Bereich; es gibt mail, chat und forum.",
                    "\"\(PolicyDesk.line(name))\" is no channel; there are mail, chat and forum."
                )
            }
            return channel
        }
        let expiry = try until.map { text in
            guard let end = Moment.parse(text) else {
                throw DeskError(
                    "--until ist kein Zeitpunkt: 2026-12-24 oder 2026-12-24T13:30.",
                    "--until is no instant: 2026-12-24 or 2026-12-24T13:30."
                )
            }
            return end
        }
        try await withRooms(school) { rooms in
            let made: (token: ModuleToken, secret: ModuleSecret)
            do {
                made = try await rooms.modules.create(
                    name: name,
                    channels: Set(channels),
                    by: "operator " + operatorName,
                    expiry: expiry
                )
            } catch let error as ModuleTokenError {
                throw DeskError(error)
            }
            terminal.say(made.secret.revealed)
            terminal.complain(
                Phrase(
                    "Das ist der Token „\(made.token.name)“ (\(made.token.id)). Er wird nur dieses eine Mal gezeigt; bitte in "
                        + "einer Datei aufbewahren, die nur das andere Programm lesen kann.",
                    "This is the token \"\(made.token.name)\" (\(made.token.id)). It is shown this once only; please keep it "
                        + "in a file that only the other program can read."
                ).text(in: terminal.language)
            )
        }
    }

    /// `schulpost token list`: who may ask, the newest first.
    package func listTokens(in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let tokens = try await rooms.modules.list()
            let now = Date()
            for token in tokens {
                let channels = token.channels.map(\.rawValue).sorted().joined(separator: ",")
                terminal.say("\(token.id)  \(token.name)  \(channels)  \(state(of: token, at: now))")
            }
            if tokens.isEmpty {
                terminal.say(
                    "Es gibt keinen Token. „schulpost token create“ macht einen.",
                    "There is no token. \"schulpost token create\" makes one."
                )
            }
        }
    }

    /// `schulpost token revoke`: it opens nothing any more, within about two seconds.
    package func revokeToken(_ name: String, in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let token: ModuleToken
            do {
                token = try await rooms.modules.revoke(name, by: "operator " + operatorName)
            } catch let error as ModuleTokenError {
                throw DeskError(error)
            }
            terminal.say(
                "Der Token „\(token.name)“ (\(token.id)) gilt nicht mehr.",
                "The token \"\(token.name)\" (\(token.id)) is withdrawn."
            )
        }
    }

    private func state(of token: ModuleToken, at now: Date) -> String {
        let made = Moment.text(token.created)
        let use = token.lastUse.map { Moment.text($0) }
        let german = terminal.language == .german
        var parts = [german ? "gemacht \(made) von \(token.creator)" : "made \(made) by \(token.creator)"]
        if let revoked = token.revoked {
            parts.append((german ? "zurückgezogen " : "withdrawn ") + Moment.text(revoked))
        } else if let expiry = token.expiry {
            let word =
                token.isValid(at: now) ? (german ? "gilt bis " : "valid until ") : (german ? "abgelaufen " : "ended ")
            parts.append(word + Moment.text(expiry))
        }
        parts.append(
            use.map { (german ? "zuletzt benutzt " : "last used ") + $0 } ?? (german ? "nie benutzt" : "never used")
        )
        return parts.joined(separator: ", ")
    }
}

extension DeskError {
    fileprivate init(_ error: ModuleTokenError) {
        switch error {
        case .unfitName:
            self.init(
                "Ein Token braucht einen Namen von 1 bis \(ModuleTokens.longestName) Zeichen.",
                "A token needs a name of 1 to \(ModuleTokens.longestName) characters."
            )
        case .noChannel:
            self.init(
                "Bitte sagen, wofür der Token ist: --channel chat (oder mail, forum).",
                "Please say what the token is for: --channel chat (or mail, forum)."
            )
        case .endsInThePast:
            self.init("Das Ende liegt in der Vergangenheit.", "The end is in the past.")
        case .unknown:
            self.init(
                "So einen Token gibt es nicht, oder er gilt schon nicht mehr. „schulpost token list“ zeigt alle.",
                "There is no such token, or it is withdrawn already. \"schulpost token list\" shows all."
            )
        case .ambiguous:
            self.init(
                "Mehrere Token heißen so; bitte die Kennung aus „schulpost token list“ angeben.",
                "Several tokens have this name; please give the id that \"schulpost token list\" shows."
            )
        }
    }
}
