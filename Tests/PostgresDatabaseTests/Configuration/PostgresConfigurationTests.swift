import Database
import PostgresDatabase
import Testing

@Suite("A PostgreSQL connection string")
struct PostgresConfigurationTests {
    @Test(
        "is a URL or key words",
        arguments: [
            "postgresql://post@db.schule.example:5433/linden", "postgres://post@db.schule.example:5433/linden",
            "host=db.schule.example port=5433 user=post dbname=linden",
            "postgres:host=db.schule.example port=5433 user=post dbname=linden",
        ]
    )
    func forms(text: String) throws {
        let configuration = try PostgresConfiguration(text)
        #expect(configuration.keywords["host"] == "db.schule.example")
        #expect(configuration.keywords["port"] == "5433")
        #expect(configuration.keywords["user"] == "post")
        #expect(configuration.keywords["dbname"] == "linden")
        #expect(configuration.description == "db.schule.example:5433/linden")
    }

    @Test(
        "asks for TLS of servers that are elsewhere",
        arguments: [
            ("host=db.schule.example", "require"), ("host=db.schule.example sslmode=verify-full", "verify-full"),
            ("host=/run/postgresql,db2.example", "require"), ("hostaddr=192.0.2.1", "require"),
            ("host=/run/postgresql", nil), ("host=127.0.0.1", nil), ("dbname=school", nil),
            ("host=localhost sslmode=require", "require"),
        ]
    )
    func tls(text: String, mode: String?) throws {
        #expect(try PostgresConfiguration(text).keywords["sslmode"] == mode)
    }

    @Test(
        "never holds a password, and no error repeats one",
        arguments: [
            "postgresql://post:geheim@db.example/linden", "host=db.example password=geheim",
            "host=a sslpassword=geheim",
            "geheim", "host='geheim", "postgresql://post:geheim@[::1/linden", "postgresql://a?password=geheim&x=geheim",
        ]
    )
    func password(text: String) {
        let error = #expect(throws: DatabaseError.self) { try PostgresConfiguration(text) }
        #expect(error?.code == .statement)
        #expect(error?.description.contains("geheim") == false)
    }

    @Test("with an unknown key word says which")
    func unknown() {
        let error = #expect(throws: DatabaseError.self) { try PostgresConfiguration("host=a hots=b") }
        #expect(error?.reason.contains("hots") == true)
    }
}
