// Room of SMTPServer.
