import PostfixProtocols
import Testing

@Suite("Commands of the milter protocol")
struct MilterCommandTests {
    @Test("A packet of length 0 is none")
    func empty() {
        var reader = MilterCommandReader()
        reader.append([0, 0, 0, 0])
        #expect(throws: MilterError.packetLength) { try reader.next() }
    }
}
