import Listening
import Testing

@Suite("Bound ports")
struct BoundPortsTests {
    struct Taken: Error, Hashable {}

    @Test("who asks before and who asks after the ports are known gets the same")
    func beforeAndAfter() async throws {
        let ports = BoundPorts()
        async let early = ports.value
        ports.tell(.success([2525, 2587]))
        #expect(try await early == [2525, 2587])
        #expect(try await ports.value == [2525, 2587])
    }

    @Test("whoever waits learns why a server doesn't listen, and the first word counts")
    func failure() async {
        let ports = BoundPorts()
        ports.tell(.failure(Taken()))
        ports.tell(.success([1]))
        await #expect(throws: Taken()) { try await ports.value }
    }

    @Test("ports that come in any order are told in the listeners' order, once all are there")
    func inTurn() async throws {
        let ports = BoundPorts()
        let turn = PortsInTurn(count: 3, ports)
        turn.tell(993, of: 2)
        turn.tell(25, of: 0)
        turn.tell(9, of: 7)
        async let told = ports.value
        turn.tell(143, of: 1)
        #expect(try await told == [25, 143, 993])
    }

    @Test("without listeners there is nothing to wait for")
    func none() async throws {
        let ports = BoundPorts()
        _ = PortsInTurn(count: 0, ports)
        #expect(try await ports.value == [])
    }
}
