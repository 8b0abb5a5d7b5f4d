import Foundation
import Gateway
import Logging
import MailMessage
import Policy
import Testing

@testable import Scanners

/// ClamAV and rspamd themselves, started in a directory of the test with a few signatures of its own; skipped where they
/// aren't installed (`apt-get install clamav-daemon rspamd`).
@Suite("Real scanners", .serialized)
struct RealScannerTests {
    private static let eicar = #"X5O!P%@AP[4\PZX54(P^)7CC)7}$"# + #"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"#

    private func message(_ text: String) -> ScannedMessage {
        ScannedMessage(
            bytes: Array("From: a@b.example\r\nSubject: \(text)\r\n\r\n\(text)\r\n".utf8),
            envelope: ScannedMessage.Envelope(sender: EmailAddress("a@b.example"), peer: "192.0.2.1", helo: "b.example")
        )
    }

    @Test(
        "clamd finds, over TCP and a socket, and its absence is noticed",
        .enabled(if: RealScanner.isInstalled("clamd"), "clamd isn't installed")
    )
    func clamAV() async throws {
        let clamd = try await RealScanner.clamd()
        defer { clamd.stop() }
        for address in [ScannerAddress.tcp(host: "127.0.0.1", port: clamd.port), .unix(path: clamd.socket)] {
            let scanner = try #require(
                ScannerConfiguration(clamAV: .init(address: address)).scanners(logger: Logger(label: "test")).first
            )
            #expect(await scanner.scan(message("Hallo")).outcome == .clean)
            let found = await scanner.scan(message(Self.eicar)).outcome
            #expect(found == .found("Eicar-Test-Signature.UNOFFICIAL"))
            // Beyond the test's StreamMaxLength of 1 MB, and below our own bound.
            let big = await scanner.scan(message(String(repeating: "x", count: 3 << 20))).outcome
            #expect(big == .tooBig || big == .away)
            #expect(await scanner.scan(message("Hallo")).outcome == .clean)
        }
        clamd.stop()
        let address = ScannerAddress.tcp(host: "127.0.0.1", port: clamd.port)
        let scanner = try #require(
            ScannerConfiguration(clamAV: .init(address: address)).scanners(logger: Logger(label: "test")).first
        )
        #expect(await scanner.scan(message("Hallo")).outcome == .away)
    }

    @Test(
        "rspamd counts points",
        .enabled(if: RealScanner.isInstalled("rspamd"), "rspamd isn't installed")
    )
    func rspamd() async throws {
        let rspamd = try await RealScanner.rspamd()
        defer { rspamd.stop() }
        let url = try #require(RspamdURL("http://127.0.0.1:\(rspamd.port)"))
        let scanner = try #require(
            ScannerConfiguration(rspamd: .init(url: url)).scanners(logger: Logger(label: "test")).first
        )
        #expect(await scanner.scan(message("Klassenfahrt")).outcome == .score(0))
        #expect(await scanner.scan(message("Gewinnspiel")).outcome == .score(73))
        let large = String(repeating: "Wort ", count: 200_000)
        #expect(await scanner.scan(message(large)).outcome == .score(0))
    }
}
