import Gateway
import IMAPServer

/// What messages may take of memory: one budget for what all doors read, and one for what mail programs send by IMAP.
extension MemoryBudget: MessageMemory {}
