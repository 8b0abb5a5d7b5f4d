// Room of MailStore.
