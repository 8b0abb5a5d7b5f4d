internal import Dispatch
package import MailMessage
package import Policy
internal import Synchronization

/// Finds out what the files of a message are: by their content, archives and attached messages looked into.
///
/// Works on queues of its own, so many messages at a time as there are, each within `ExaminationLimits`; the others wait.
package final class FileExaminer: Sendable {
    private let limits: ExaminationLimits
    private let magic = FileMagic()
    private let queues: [DispatchQueue]
    private let turn = Atomic<Int>(0)

    /// - Parameter width: messages examined at the same time.
    package init(limits: ExaminationLimits = .standard, width: Int = 2) {
        self.limits = limits
        queues = (0..<max(1, width)).map { DispatchQueue(label: "file-examination.\($0)", qos: .userInitiated) }
    }

    /// Whether libmagic's database could be loaded; without it files are known by their signatures and names only.
    package var isComplete: Bool { magic.isReady }

    /// A message without files costs no more than looking at its parts.
    package func facts(of message: ParsedMessage) async -> FileFacts {
        guard Examination.hasFiles(message) else { return FileFacts() }
        let queue = queues[turn.wrappingAdd(1, ordering: .relaxed).newValue.magnitude.quotient(by: queues.count)]
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.examine(message)) }
        }
    }

    /// The same on the caller's thread.
    package func examine(_ message: ParsedMessage) -> FileFacts {
        var examination = Examination(limits: limits, magic: magic)
        examination.take(message, depth: 0)
        return examination.facts
    }

    /// One file by its name and content.
    package func examine(_ octets: [UInt8], named name: String) -> FileFacts {
        var examination = Examination(limits: limits, magic: magic)
        examination.take(octets, named: name, depth: 0)
        return examination.facts
    }
}

extension UInt {
    fileprivate func quotient(by count: Int) -> Int { Int(self % UInt(count)) }
}
