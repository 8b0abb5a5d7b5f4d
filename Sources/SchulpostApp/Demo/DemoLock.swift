import FoundationEssentials
import Glibc

/// Keeps a demo's folder for one demo: two would write one database and take each other's files away. The kernel frees it
/// with the process, however that ends.
struct DemoLock: Sendable {
    private let descriptor: Int32

    /// - Parameter folder: made if need be.
    /// - Throws: `DeskError` where another demo has it.
    init(folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let descriptor = open(folder + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.unusable(folder, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(descriptor)
            throw reason == EWOULDBLOCK ? Self.taken(folder) : Self.unusable(folder, reason)
        }
        self.descriptor = descriptor
    }

    /// Once, at the end. The file stays: whoever took it away could take another demo's.
    func release() { close(descriptor) }

    private static func taken(_ folder: String) -> DeskError {
        DeskError(
            "Im Ordner \(folder) läuft schon eine Demo. Schließe sie zuerst, oder nimm mit --data einen anderen Ordner "
                + "und mit --port-offset andere Ports.",
            "A demo is already running in the folder \(folder). Close it first, or take another folder with --data and "
                + "other ports with --port-offset."
        )
    }

    private static func unusable(_ folder: String, _ reason: Int32) -> DeskError {
        let text = String(cString: strerror(reason))
        return DeskError(
            "Der Ordner \(folder) ist für die Demo nicht benutzbar (\(text)). Darf dieser Benutzer darin schreiben?",
            "The demo can't use the folder \(folder) (\(text)). May this user write in it?"
        )
    }
}
