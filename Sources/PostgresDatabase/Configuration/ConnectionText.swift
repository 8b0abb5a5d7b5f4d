internal import CPostgres
internal import Database

/// Reading of connection strings, done by libpq itself.
enum ConnectionText {
    /// - Returns: the key words that `text` names.
    static func parse(_ text: String) throws(DatabaseError) -> [String: String] {
        let text = text.hasPrefix("postgres:/") || text.hasPrefix("postgresql:/") ? text : keywordForm(text)
        var problem: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(text, &problem)
        defer {
            PQconninfoFree(options)
            PQfreemem(problem)
        }
        guard let options else {
            throw DatabaseError(.statement, "the connection string is wrong" + explanation(problem))
        }
        var keywords: [String: String] = [:]
        var option = options
        while let name = option.pointee.keyword {
            if let value = option.pointee.val { keywords[String(cString: name)] = String(cString: value) }
            option += 1
        }
        return keywords
    }

    /// `postgres:host=… dbname=…`, as command lines name both engines alike, becomes plain key words.
    private static func keywordForm(_ text: String) -> String {
        for scheme in ["postgres:", "postgresql:"] where text.hasPrefix(scheme) {
            return String(text.dropFirst(scheme.count))
        }
        return text
    }

    /// libpq's words where they name a key word; others may repeat a part of the string, and so a secret.
    private static func explanation(_ problem: UnsafeMutablePointer<CChar>?) -> String {
        guard let problem else { return "" }
        let words = String(cString: problem).split(separator: "\n").first.map(String.init) ?? ""
        let harmless = ["invalid connection option", "invalid URI query parameter"]
        return harmless.contains { words.hasPrefix($0) } ? ": " + words : ""
    }

    /// What we want of libpq where the string says nothing else.
    static func defaults(for keywords: [String: String]) -> [String: String] {
        var defaults = [
            "application_name": "schulpost", "client_encoding": "UTF8", "keepalives": "1", "keepalives_idle": "10",
            "keepalives_interval": "5", "keepalives_count": "3", "tcp_user_timeout": "20000",
            // Of several hosts, the one that takes writes.
            "target_session_attrs": "read-write",
        ]
        let hosts = (keywords["host"] ?? "").split(separator: ",") + (keywords["hostaddr"] ?? "").split(separator: ",")
        let isLocal = hosts.allSatisfy { host in
            host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1" || host.hasPrefix("127.")
        }
        if !isLocal { defaults["sslmode"] = "require" }
        return defaults
    }
}
