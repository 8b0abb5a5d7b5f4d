// Room of IMAPServer.
