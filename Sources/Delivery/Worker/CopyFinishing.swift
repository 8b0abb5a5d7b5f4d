/// Makes a copy ready that is queued unfinished (`NewQueueEntry.finishing`): one stored body serves all families of a letter,
/// and what is each family's own is added when its copy leaves.
package protocol CopyFinishing: Sendable {
    /// The message as it travels. Asked at each attempt; equal entries make equal messages but for the time of signatures.
    /// - Parameter stored: the entry's prefix and what is left of its body.
    /// - Throws: where it can't be made ready now: a temporary failure. Nothing is sent then.
    func finished(_ entry: QueueEntry, _ stored: any MessageContent) async throws -> any MessageContent
}
