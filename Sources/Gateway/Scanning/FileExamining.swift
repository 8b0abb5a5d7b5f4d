package import MailMessage
package import Policy

/// Finds out what the files of a message are. `FileExamination` does; its work is done off the event loops.
package protocol FileExamining: Sendable {
    /// What the attachments are by their content, archives looked into. A message without any costs next to nothing.
    func facts(of message: ParsedMessage) async -> FileFacts
}
