import Testing
import WebServer

@testable import SchulpostApp

@Suite("The pages of a node")
struct PagesTests {
    @Test(
        "One address has half of the pages' connections, or what the key says where that is more",
        arguments: [(10_000, 50, 2_000, 1_000), (100, 50, 100, 50), (2_000, 1_500, 2_000, 1_500)]
    )
    func limits(all: Int, perAddress: Int, web: Int, webPerAddress: Int) {
        let limits = Pages.limits(
            SchulpostConfiguration.Limits(
                messageSize: 1,
                messageMemory: 1,
                connections: all,
                connectionsPerAddress: perAddress,
                greetingDelay: .zero,
                smtpTimeout: .zero,
                imapTimeout: .zero
            )
        )
        #expect(limits.connections == web)
        #expect(limits.connectionsPerAddress == webPerAddress)
    }
}
