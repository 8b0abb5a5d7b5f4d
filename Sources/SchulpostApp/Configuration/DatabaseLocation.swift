import PostgresDatabase
import School

/// Where a school's database is.
package enum DatabaseLocation: Sendable, Hashable, CustomStringConvertible {
    /// SQLite: one file.
    case file(String)
    /// PostgreSQL: a connection string without a password.
    case server(String)

    /// - Parameter text: `/var/lib/schulpost/school.sqlite`, `sqlite:FILE`, `postgresql://user@host/school`, or libpq's key
    ///   words (`host=… dbname=…`).
    /// - Returns: nil where it is neither, or holds a password.
    package init?(_ text: String) {
        if text.hasPrefix("postgresql:") || text.hasPrefix("postgres:") || Self.isKeywords(text) {
            let url = text.hasPrefix("postgres:") ? "postgresql:" + text.dropFirst("postgres:".count) : text
            guard (try? PostgresConfiguration(url)) != nil else { return nil }
            self = .server(url)
        } else {
            let path = text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text
            guard !path.isEmpty, !path.contains("://") else { return nil }
            self = .file(path)
        }
    }

    private static func isKeywords(_ text: String) -> Bool {
        ["host=", "hostaddr=", "dbname=", "service="].contains { text.hasPrefix($0) || text.contains(" " + $0) }
    }

    /// The same with a relative path counted from `folder`.
    func counted(from folder: String) -> DatabaseLocation {
        guard case .file(let path) = self, !path.hasPrefix("/") else { return self }
        return .file(folder + "/" + path)
    }

    /// The folder of the file; nil for a server.
    var folder: String? {
        guard case .file(let path) = self else { return nil }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// As it is written, without a secret.
    package var description: String {
        switch self {
        case .file(let path): path
        case .server(let text): (try? PostgresConfiguration(text))?.description ?? "postgresql"
        }
    }
}

extension ValueForm<DatabaseLocation> {
    /// A file or a server.
    static let database = ValueForm(
        Phrase(
            "ein Dateipfad oder eine PostgreSQL-Adresse ohne Passwort wie postgresql://schulpost@db.example/linden",
            "a file path, or a PostgreSQL address without a password like postgresql://schulpost@db.example/linden"
        ),
        parse: { DatabaseLocation($0) },
        print: { location in
            switch location {
            case .file(let path): path
            case .server(let text): "\"\(text)\""
            }
        }
    )
}
