import MailMessage
import Policy

/// libFuzzer's entry: any octets are a text, a message, and an entry of a school's own lists; nothing traps, what is found are
/// signs that the lists name, with points within their bounds, and facts survive being recorded.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWording(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    check(TextFacts(WrittenText(text, subject: String(text.prefix(60))), by: .standard))
    let message = ParsedMessage(bytes: bytes)
    check(TextFacts(WrittenText(message), header: HeaderSigns(message), by: .standard))
    if count < 200 { checkEntry(text) }
    return 0
}

private func check(_ facts: TextFacts) {
    precondition(Set(facts.signs.map(\.name)).count == facts.signs.count, "each sign once")
    for sign in facts.signs {
        precondition(TextSign.Family.allCases.contains { sign.name.hasPrefix($0.rawValue + ".") }, "a sign of a list")
        precondition((-9...9).contains(sign.points) && abs(sign.total) <= TextSign.mostTotal, "points within bounds")
    }
}

/// An entry that is taken is printed as it was, and can be looked for.
private func checkEntry(_ text: String) {
    let catalogue = SettingsCatalogue.standard
    for name in ["chain.patterns", "content.word-list"] {
        var settings = PolicySettings()
        guard (try? catalogue.set(name, to: text, in: &settings)) != nil, let key = try? catalogue.key(name) else {
            continue
        }
        var again = PolicySettings()
        try? catalogue.set(name, to: catalogue.value(of: key, in: settings), in: &again)
        precondition(again == settings, "an entry survives being printed")
        check(TextFacts(WrittenText(text), by: settings.phrases))
    }
}
