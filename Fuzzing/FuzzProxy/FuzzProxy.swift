import ProxyProtocol

/// Whatever comes before a connection: no trap, and the same answer however it is cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    check(octets)
    // Past the first octets, which pure chance seldom finds.
    check(ProxyHeader.signature + octets)
    check(ProxyHeader.signature + [0x21] + octets)
    network(String(decoding: octets.prefix(60), as: UTF8.self))
    return 0
}

private func check(_ octets: [UInt8]) {
    var answer = ProxyHeader.Parse.incomplete
    var length = 0
    while answer == .incomplete, length < octets.count {
        length += 1
        answer = ProxyHeader.parse(octets.prefix(length))
    }
    precondition(answer == ProxyHeader.parse(octets), "another answer when the octets come in pieces")
    switch answer {
    case .header(_, let taken): precondition(taken == length && taken <= 16 + ProxyHeader.longest, "too much taken")
    case .incomplete: precondition(octets.count < 16 + ProxyHeader.longest, "waits for too much")
    case .invalid: break
    }
}

/// What is read and printed again means the same.
private func network(_ text: String) {
    guard let network = IPNetwork(text) else { return }
    precondition(IPNetwork(network.description) == network && network.contains(network.address), "printed otherwise")
}
