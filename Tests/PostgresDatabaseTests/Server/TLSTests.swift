import Database
import PostgresDatabase
import StoreTestSupport
import Testing

@Suite("TLS to PostgreSQL")
struct TLSTests {
    @Test("with verify-full, to the right server only")
    func verifyFull() async throws {
        let server = try await offThread { try PostgresServer(isSpeakingTLS: true) }
        let rest = "hostaddr=127.0.0.1 port=\(server.port) user=school dbname=postgres"
        let certificate = "sslrootcert=\(server.directory)/server.crt"

        let database = try await PostgresDatabase.open(
            try PostgresConfiguration("host=localhost \(rest) sslmode=verify-full \(certificate)")
        )
        let isEncrypted = try await database.read {
            try $0.row("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")?.bool(0)
        }
        #expect(isEncrypted == true)
        try await database.close()

        // Another name than the certificate's; a certificate that nobody vouches for.
        for text in [
            "host=db.schule.example \(rest) sslmode=verify-full \(certificate)",
            "host=localhost \(rest) sslmode=verify-full sslrootcert=/etc/ssl/certs/ca-certificates.crt",
        ] {
            let configuration = try PostgresConfiguration(text)
            let error = await #expect(throws: DatabaseError.self) { try await PostgresDatabase.open(configuration) }
            #expect(error?.code == .unavailable)
        }
        // Elsewhere TLS is asked for without a word.
        let remote = try await PostgresDatabase.open(try PostgresConfiguration("host=db.schule.example \(rest)"))
        #expect(remote.configuration.keywords["sslmode"] == "require")
        try await remote.close()
        withExtendedLifetime(server) {}
    }
}
