import PostgresDatabase
import Testing

@testable import SchulpostApp

@Suite("Keys of a database server")
struct PostgreSQLKeysTests {
    private func read(_ added: String) throws -> PostgreSQLLimits? {
        try SchulpostConfiguration(yaml: leastConfiguration + added, folder: "/srv").schools.first?.postgreSQL
    }

    @Test("The defaults are those of the database's own room")
    func least() throws {
        let own = try PostgresConfiguration("postgresql://schulpost@localhost/linden")
        var told = own
        told.readers = 0
        told.statementSeconds = 0
        try #require(try read("")).apply(to: &told)
        #expect(told == own)
    }

    @Test("What is told reaches the database, in its units")
    func values() throws {
        let limits = try #require(
            try read(
                """
                postgresql:
                  connections: 4
                  queue: 500
                  start-timeout: 2 min
                  connect-timeout: 3 s
                  wait-timeout: 1500 ms
                  statement-timeout: 1 min
                  commit-timeout: 90 s
                  idle-timeout: 10 min
                """
            )
        )
        var told = try PostgresConfiguration("postgresql://schulpost@localhost/linden")
        limits.apply(to: &told)
        #expect(limits.start == .seconds(120))
        #expect(told.readers == 4 && told.longestQueue == 500)
        #expect(told.connectingSeconds == 3 && told.waitingSeconds == 1.5 && told.statementSeconds == 60)
        #expect(told.doubtSeconds == 90 && told.idleSeconds == 600)
    }

    @Test("All schools of a node have the same")
    func manySchools() throws {
        let yaml = """
            schools:
              linden:
                name: Linde
                domains: [linde.example]
                database: postgresql://schulpost@db.example/linden
              eichen:
                name: Eiche
                domains: [eiche.example]
                database: postgresql://schulpost@db.example/eichen
            server:
              host-name: post.example
              certificate: c.pem
              private-key: k.pem
            postgresql:
              connections: 3

            """
        let schools = try SchulpostConfiguration(yaml: yaml, folder: "/srv").schools
        #expect(schools.map(\.postgreSQL.connections) == [3, 3])
    }

    @Test(
        "What can't be is told with line, value and what is expected",
        arguments: [
            ("connections", "0"), ("connections", "many"), ("queue", "5"), ("wait-timeout", "10"),
            ("statement-timeout", "2 h"), ("idle-timeout", "1 s"), ("connect-timeout", "1 h"),
        ]
    )
    func wrong(key: String, value: String) {
        guard case .badValue(let toldKey, let toldValue, 11, let expected) = problems("  \(key): \(value)\n").first
        else {
            Issue.record("told: \(problems("  \(key): \(value)\n"))")
            return
        }
        #expect((toldKey, toldValue) == ("postgresql." + key, value))
        #expect(expected.english != expected.german)
    }

    @Test("A start that is shorter than one attempt is told; none at all is a choice")
    func start() {
        guard case .contradiction("postgresql.start-timeout", _) = problems("  start-timeout: 2 s\n").first else {
            Issue.record("not told")
            return
        }
        #expect(problems("  start-timeout: 0 s\n").isEmpty)
    }

    private func problems(_ added: String) -> [ConfigurationProblem] {
        do {
            _ = try read("postgresql:\n" + added)
            return []
        } catch {
            return (error as? ConfigurationError)?.problems ?? []
        }
    }
}
