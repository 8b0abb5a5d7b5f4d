// Room of SMTPProtocol.
