import Gateway
import IMAPServer

/// What messages may take of memory: one budget for what all doors read, and one for what people send slowly, by IMAP and
/// with forms.
extension MemoryBudget: MessageMemory {}
