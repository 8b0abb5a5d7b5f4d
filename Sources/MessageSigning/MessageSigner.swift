package import FoundationEssentials
package import MailMessage

/// Signs messages with S/MIME: multipart/signed with a detached signature (RFC 8551 §3.5.3), readable by every mail
/// program, also by those that can't check it.
package struct MessageSigner: Sendable {
    package let identity: SigningIdentity

    package init(identity: SigningIdentity) { self.identity = identity }

    /// Why a message stays unsigned. It may be sent all the same.
    package enum Obstacle: Error, Sendable, Hashable {
        /// The certificate doesn't carry the address in From: programs would warn of the signature.
        case otherAuthor
        /// From names nobody, or several.
        case unclearAuthor
        /// Signed by its author: that signature stays the outermost.
        case signedAlready
        /// The certificate doesn't hold at this time.
        case outOfDate
        /// Its content can't be brought into a form that stays as it is on the way.
        case content(SevenBitForm.Obstacle)
        /// OpenSSL refused.
        case failed
    }

    /// The message signed: the header but for its content fields as it was, the content in 7-bit form.
    ///
    /// Takes the time of one private-key operation and of hashing the content.
    /// - Parameter boundarySeed: part of the boundary; nil makes a random one.
    package func signed(
        _ message: ParsedMessage,
        at now: Date,
        boundarySeed: String? = nil
    ) throws(Obstacle) -> [UInt8] {
        let authors = message.from
        guard let author = authors.first, authors.count == 1, message.header.all("From").count == 1 else {
            throw .unclearAuthor
        }
        guard identity.covers(author.address) else { throw .otherAuthor }
        guard identity.validity.contains(now) else { throw .outOfDate }
        guard !Self.isSigned(message.root) else { throw .signedAlready }
        let entity: [UInt8]
        do {
            entity = try SevenBitForm.entity(of: message)
        } catch {
            throw .content(error)
        }
        guard let signature = identity.signature(of: entity) else { throw .failed }
        return MultipartSigned.message(
            message,
            entity: entity,
            // RFC 8551 §3.2.1: the name by which programs know it that don't look at types.
            signature: MessageBuilder.Attachment(
                fileName: "smime.p7s",
                type: ContentType("application", "pkcs7-signature"),
                bytes: signature
            ),
            digest: "sha-256",
            boundarySeed: boundarySeed
        )
    }

    private static func isSigned(_ root: MessagePart) -> Bool {
        root.contentType.description == "multipart/signed"
            || ["application/pkcs7-mime", "application/x-pkcs7-mime"].contains(root.contentType.description)
    }
}
