import FoundationEssentials
import Gateway
import Logging
import MailMessage
import MessageSigning
import School
import Synchronization

/// Signs announcements with the school's certificate for e-mail; why one stays unsigned is logged once for each reason.
final class AnnouncementSigner: AnnouncementSigning {
    private let signer: MessageSigner
    private let logger: Logger
    private let told = Mutex<Set<MessageSigner.Obstacle>>([])

    private init(signer: MessageSigner, logger: Logger) {
        self.signer = signer
        self.logger = logger
    }

    /// Reads certificate, key and passphrase.
    /// - Returns: nil where the school has none.
    /// - Throws: where they can't sign the school's mail.
    static func load(
        _ school: SchoolConfiguration,
        at now: Date = Date(),
        logger: Logger
    ) throws(StartError) -> AnnouncementSigner? {
        guard let files = school.signing else { return nil }
        guard let certificate = FileManager.default.contents(atPath: files.certificate) else {
            throw .unfitMailCertificate(files.certificate, .unreadable)
        }
        guard let key = FileManager.default.contents(atPath: files.privateKey) else {
            throw .unfitMailCertificate(files.privateKey, .unreadable)
        }
        var passphrase: String?
        if let path = files.passphraseFile {
            guard let text = FileManager.default.contents(atPath: path),
                let line = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).first
            else { throw .unfitMailCertificate(path, .unreadable) }
            passphrase = String(line)
        }
        let identity: SigningIdentity
        do {
            identity = try SigningIdentity(
                certificate: Array(certificate),
                privateKey: Array(key),
                passphrase: passphrase,
                at: now
            )
        } catch {
            throw .unfitMailCertificate(files.certificate, .identity(error))
        }
        let isOurs = identity.addresses.contains { text in
            EmailAddress(text).map { school.addressPlan.isOurs($0.domain) } == true
        }
        guard isOurs else { throw .unfitMailCertificate(files.certificate, .foreign) }
        return AnnouncementSigner(signer: MessageSigner(identity: identity), logger: logger)
    }

    func signed(_ message: ParsedMessage, at now: Date, boundarySeed: String) -> [UInt8]? {
        do {
            return try signer.signed(message, at: now, boundarySeed: boundarySeed)
        } catch {
            let isNew = told.withLock { $0.insert(error).inserted }
            if isNew {
                logger.warning(
                    "an announcement stays unsigned; told once for each reason",
                    metadata: ["reason": "\(error)"]
                )
            }
            return nil
        }
    }
}
