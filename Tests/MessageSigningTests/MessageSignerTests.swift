import Foundation
import MailMessage
import Testing

@testable import MessageSigning

@Suite("S/MIME signatures")
struct MessageSignerTests {
    // Python writes an empty line after the end of an inner multipart even where none stood, so here one stands.
    static let contents = [
        "Content-Type: text/plain; charset=us-ascii\n\nGuten Tag!\n",
        "\nGuten Tag!\nohne MIME\n",
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nSch\u{F6}ne Gr\u{FC}\u{DF}e \nFrom hier\n.\n",
        "Content-Type: multipart/mixed; boundary=m\nContent-Transfer-Encoding: 8bit\n\nvorweg\n--m\n"
            + "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain; charset=utf-8\n"
            + "Content-Transfer-Encoding: 8bit\n\nF\u{FC}r alle\n--a\nContent-Type: text/html; charset=utf-8\n"
            + "Content-Transfer-Encoding: 8bit\n\n<p>F\u{FC}r alle</p>\n--a--\n\n--m\n"
            + "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--m--\ndanach\n",
    ]

    private func letter(
        _ content: String,
        from: String = "Lena Lange <lena.lange@lindenschule.example>"
    ) -> ParsedMessage {
        let text = "From: \(from)\nDate: Mon, 02 Nov 2026 08:00:00 +0100\nSubject: Ausflug\nMIME-Version: 1.0\n"
        return ParsedMessage(bytes: Array((text + content).replacing("\n", with: "\r\n").utf8))
    }

    private func signer(_ room: SigningRoom, _ name: String = "school") throws -> MessageSigner {
        MessageSigner(
            identity: try SigningIdentity(
                certificate: try room.bytes("\(name).pem"),
                privateKey: try room.bytes("\(name).key"),
                at: Date()
            )
        )
    }

    @Test("OpenSSL accepts them, before and after Python has read and written the message; changes are noticed")
    func accepted() throws {
        let room = try SigningRoom()
        try room.issue("school")
        try room.issue("curve", key: "-algorithm EC -pkeyopt ec_paramgen_curve:P-256")
        for name in ["school", "curve"] {
            let signer = try signer(room, name)
            for content in Self.contents {
                let signed = try signer.signed(letter(content), at: Date())
                #expect(try room.verifies(signed), "\(name): \(content)")
                #expect(try room.bytes("content") == SevenBitForm.entity(of: letter(content)))
                #expect(try room.verifies(try room.throughPython(signed)))
                let tampered = String(decoding: signed, as: UTF8.self)
                    .replacing("Guten Tag", with: "Guten Abend").replacing("alle", with: "Alle").replacing(
                        "Sch=",
                        with: "sch="
                    )
                #expect(try !room.verifies(Array(tampered.utf8)))
            }
        }
        room.remove()
    }

    @Test("our own parser sees the letter and the signature", arguments: contents)
    func structure(content: String) throws {
        let room = try SigningRoom()
        try room.issue("school")
        let original = letter(content)
        let message = ParsedMessage(bytes: try signer(room).signed(original, at: Date()))
        #expect(message.defects.isEmpty)
        #expect(message.root.contentType.description == "multipart/signed")
        #expect(message.root.contentType.parameters["protocol"] == "application/pkcs7-signature")
        #expect(message.root.contentType.parameters["micalg"] == "sha-256")
        #expect(message.root.children.count == 2)
        #expect(message.root.children.last?.fileName == "smime.p7s")
        #expect(message.subject == "Ausflug")
        #expect(message.header.all("MIME-Version").count == 1)
        #expect(message.bytes.allSatisfy { $0 < 0x80 })
        #expect(message.plainText(limit: 10_000) == original.plainText(limit: 10_000))
        #expect(throws: MessageSigner.Obstacle.signedAlready) { try signer(room).signed(message, at: Date()) }
        room.remove()
    }

    @Test("a signature is made only in the name that the certificate carries")
    func author() throws {
        let room = try SigningRoom()
        try room.issue("school")
        let signer = try signer(room)
        let content = Self.contents[0]
        #expect(throws: MessageSigner.Obstacle.otherAuthor) {
            try signer.signed(letter(content, from: "karl.kurz@lindenschule.example"), at: Date())
        }
        #expect(throws: MessageSigner.Obstacle.unclearAuthor) {
            try signer.signed(
                letter(content, from: "lena.lange@lindenschule.example, karl.kurz@lindenschule.example"),
                at: Date()
            )
        }
        #expect(throws: MessageSigner.Obstacle.outOfDate) {
            try signer.signed(letter(content), at: Date(timeIntervalSinceNow: 40 * 86_400))
        }
        let sealed = "Content-Type: message/rfc822\nContent-Transfer-Encoding: 8bit\n\nSubject: \u{FC}\n\nx\n"
        #expect(throws: MessageSigner.Obstacle.content(.sealedContent)) {
            try signer.signed(letter(sealed), at: Date())
        }
        room.remove()
    }

    @Test("a certificate or key that can't sign mail is told at once")
    func identities() throws {
        let room = try SigningRoom()
        try room.issue("school")
        try room.issue("web", usage: "serverAuth")
        try room.issue("nameless", names: "DNS:lindenschule.example")
        try room.issue("weak", key: "-algorithm RSA -pkeyopt rsa_keygen_bits:1024")
        try room.issue("edwards", key: "-algorithm ED25519")
        try room.issue("secret", key: "-algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes256 -pass pass:geheim")
        let cases: [(certificate: String, key: String, passphrase: String?, error: SigningIdentityError)] = [
            ("web.pem", "web.key", nil, .notForMail), ("nameless.pem", "nameless.key", nil, .noAddress),
            ("school.pem", "web.key", nil, .otherKey), ("weak.pem", "weak.key", nil, .unfitKey),
            ("edwards.pem", "edwards.key", nil, .unfitKey), ("ca.cnf", "school.key", nil, .unreadableCertificate),
            ("school.pem", "ca.cnf", nil, .unreadablePrivateKey), ("secret.pem", "secret.key", nil, .needsPassphrase),
            ("secret.pem", "secret.key", "falsch", .unreadablePrivateKey),
        ]
        for (certificate, key, passphrase, error) in cases {
            #expect(throws: error, "\(certificate) \(key)") {
                try SigningIdentity(
                    certificate: room.bytes(certificate),
                    privateKey: room.bytes(key),
                    passphrase: passphrase,
                    at: Date()
                )
            }
        }
        let identity = try SigningIdentity(
            certificate: room.bytes("secret.pem"),
            privateKey: room.bytes("secret.key"),
            passphrase: "geheim",
            at: Date()
        )
        #expect(identity.addresses == ["schulpost@lindenschule.example", "lena.lange@lindenschule.example"])
        #expect(identity.covers(try #require(EmailAddress("Lena.Lange@LINDENSCHULE.example"))))
        #expect(throws: SigningIdentityError.expired(identity.validity.upperBound)) {
            try SigningIdentity(
                certificate: room.bytes("secret.pem"),
                privateKey: room.bytes("secret.key"),
                passphrase: "geheim",
                at: identity.validity.upperBound.addingTimeInterval(3600)
            )
        }
        room.remove()
    }
}
