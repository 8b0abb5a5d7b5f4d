// Room of IMAPProtocol.
