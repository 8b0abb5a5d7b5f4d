import Gateway
import IMAPServer

/// One budget of message bytes for all doors.
extension MemoryBudget: MessageMemory {}
