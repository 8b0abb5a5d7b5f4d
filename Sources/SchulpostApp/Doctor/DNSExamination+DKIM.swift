import MailAuthentication
import MailMessage
import SigningKeys

/// The records of a domain's signing keys (RFC 6376 §3.6).
extension DNSExamination {
    func signingKeys(_ domain: Domain) async -> [Finding] {
        let pairs = subject.pairs.filter { $0.domain == domain }
        var findings: [Finding] = []
        if !pairs.contains(where: { $0.state == .active }) {
            findings.append(noActivePair(domain, pairs.first { $0.state == .prepared }))
        }
        for pair in pairs {
            for key in pair.keys { findings += await record(of: key, pair, domain).map { [$0] } ?? [] }
        }
        for selector in subject.otherSelectors { findings.append(await otherKey(selector, domain)) }
        return findings
    }

    private func noActivePair(_ domain: Domain, _ prepared: SigningKeyPair?) -> Finding {
        guard let prepared else {
            return Finding(
                .missing,
                "DKIM",
                at: domain.ascii,
                [
                    Phrase(
                        "Es gibt noch keine Schlüssel: nichts wird unterschrieben. Bitte „schulpost dkim prepare“.",
                        "There are no keys yet: nothing is signed. Please run \"schulpost dkim prepare\"."
                    )
                ]
            )
        }
        return Finding(
            .note,
            "DKIM",
            at: domain.ascii,
            [
                Phrase(
                    "Noch wird nichts unterschrieben. \(prepared.name) beginnt von selbst, wenn seine Einträge im DNS stehen.",
                    "Nothing is signed yet. \(prepared.name) begins by itself when its records are in the DNS."
                )
            ]
        )
    }

    /// - Returns: nil where there is nothing to say: a retired key that is gone.
    private func record(of key: SigningKeyPair.PublicKey, _ pair: SigningKeyPair, _ domain: Domain) async -> Finding? {
        guard let name = key.recordName(in: domain) else { return nil }
        let isEssential = pair.state == .active
        let reply = await resolver.lookUp(name, .txt)
        if pair.state == .retired { return reply.texts.isEmpty ? nil : outlived(name) }
        if let failure = reply.failure { return .unanswered(failure, "DKIM", at: name, isEssential: isEssential) }
        let expected = [Self.quoted(key.recordText)]
        guard !reply.texts.isEmpty else {
            return Finding(
                .missing,
                isEssential: isEssential,
                "DKIM",
                at: name.description,
                expected: expected,
                [absence(pair)]
            )
        }
        if key.isPublished(in: reply.texts) {
            let isTesting = PublishedKey.all(among: reply.texts).contains(where: \.isTesting)
            return Finding(isTesting ? .note : .ok, "DKIM", at: name.description, isTesting ? [Self.testing] : [])
        }
        return Finding(
            .differs,
            isEssential: isEssential,
            "DKIM",
            at: name.description,
            found: reply.texts.map { Self.quoted(String(decoding: $0, as: UTF8.self)) },
            expected: expected,
            [difference(reply.texts, key)]
        )
    }

    private func absence(_ pair: SigningKeyPair) -> Phrase {
        switch pair.state {
        case .active, .retired:
            Phrase(
                "Mit diesem Schlüssel wird unterschrieben, und niemand kann es prüfen. Bitte gleich eintragen.",
                "This key signs, and nobody can check it. Please publish the record now."
            )
        case .prepared:
            Phrase(
                "Der nächste Schlüssel: bitte eintragen; er beginnt von selbst, wenn es so weit ist.",
                "The next key: please publish it; it begins by itself when its time has come."
            )
        case .retiring:
            Phrase(
                "Zu früh entfernt: Post mit dieser Unterschrift ist vielleicht noch unterwegs.",
                "Removed too early: mail with this signature may still be on its way."
            )
        }
    }

    private func difference(_ texts: [[UInt8]], _ key: SigningKeyPair.PublicKey) -> Phrase {
        let published = PublishedKey.all(among: texts)
        if published.count > 1 {
            return Phrase(
                "Mehrere Schlüssel unter einem Namen: Empfänger nehmen keinen (RFC 6376 §3.6.2.2). Bitte nur diesen.",
                "Several keys under one name: receivers take none (RFC 6376 §3.6.2.2). Please leave this one only."
            )
        }
        if texts.contains(where: { Self.bare($0) == Self.bare(Array(key.recordText.utf8)) }) {
            return Phrase(
                "Der Text ist falsch geteilt: Anführungszeichen oder Leerzeichen stehen im Schlüssel. Bitte so eintragen, dass "
                    + "jeder Teil für sich in Anführungszeichen steht und höchstens 255 Zeichen hat.",
                "The text is split wrongly: quotation marks or spaces stand within the key. Please enter it with each part in "
                    + "quotation marks of its own, at most 255 characters each."
            )
        }
        guard let only = published.first else {
            return Phrase("Das ist kein DKIM-Eintrag.", "That is no DKIM record.")
        }
        if only.isRevoked {
            return Phrase(
                "Der Schlüssel ist als zurückgenommen eingetragen („p=“ ist leer).",
                "The key is published as taken back (\"p=\" is empty)."
            )
        }
        if only.bits == nil {
            return Phrase(
                "Der Schlüssel ist nicht zu lesen: wahrscheinlich wurde ein Teil abgeschnitten.",
                "The key can't be read: probably a part was cut off."
            )
        }
        if let short = Self.tooShort(only) { return short }
        return Phrase("Dort steht ein anderer Schlüssel.", "Another key stands there.")
    }

    /// A key that isn't this house's: whether it is one that should go.
    private func otherKey(_ selector: String, _ domain: Domain) async -> Finding {
        let name = name(selector + "._domainkey", domain)
        let reply = await resolver.lookUp(name, .txt)
        if let failure = reply.failure { return .unanswered(failure, "DKIM", at: name, isEssential: false) }
        guard let key = PublishedKey.all(among: reply.texts).first else {
            return Finding(
                .note,
                "DKIM",
                at: name.description,
                [Phrase("Dort steht kein Schlüssel.", "No key stands there.")]
            )
        }
        if let short = Self.tooShort(key) {
            return Finding(.differs, "DKIM", at: name.description, [short])
        }
        let bits = key.bits.map { String($0) } ?? "?"
        return Finding(
            .note,
            "DKIM",
            at: name.description,
            [
                Phrase(
                    "\(key.keyType), \(bits) Bit: fremder Schlüssel. Wenn der Dienst nicht mehr sendet: entfernen.",
                    "\(key.keyType), \(bits) bits: somebody else's key. Where that service sends no more: remove it."
                )
            ]
        )
    }

    private func outlived(_ name: DNSName) -> Finding {
        Finding(
            .note,
            "DKIM",
            at: name.description,
            [Phrase("Wird nicht mehr gebraucht und kann entfernt werden.", "Is needed no more and can be removed.")]
        )
    }

    private static func tooShort(_ key: PublishedKey) -> Phrase? {
        guard key.keyType == "rsa", let bits = key.bits, bits < 2_048 else { return nil }
        return Phrase(
            "Der RSA-Schlüssel hat nur \(bits) Bit; weniger als 2048 gelten als zu kurz (RFC 8301 §3.2), und wer ihn bricht, "
                + "unterschreibt als die Schule. Bitte ersetzen.",
            "The RSA key has only \(bits) bits; fewer than 2048 count as too short (RFC 8301 §3.2), and who breaks it signs as "
                + "the school. Please replace it."
        )
    }

    private static let testing = Phrase(
        "„t=y“ sagt Empfängern, dass nur geprobt wird. Bitte entfernen.",
        "\"t=y\" tells receivers that this is a trial. Please remove it."
    )

    /// Without what a wrong split leaves behind.
    private static func bare(_ text: [UInt8]) -> [UInt8] {
        text.filter { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
}
