/// "1 Nachricht", "2 Nachrichten".
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) " + (count == 1 ? one : many) }
