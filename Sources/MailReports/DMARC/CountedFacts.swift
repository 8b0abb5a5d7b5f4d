internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage

/// What messages of one row have in common, as text: the same facts are the same text.
struct CountedFacts: Codable, Sendable {
    struct Signature: Codable, Sendable {
        var domain: String
        var selector: String?
        var result: String
    }

    struct Sender: Codable, Sendable {
        var domain: String
        var scope: String?
        var result: String
    }

    var source: String
    var disposition: String
    var dkim: Bool
    var spf: Bool
    var headerFrom: String
    var envelopeFrom: String?
    var reason: String?
    var comment: String?
    var signatures: [Signature]
    var senders: [Sender]

    init(_ record: AggregateReport.Record) {
        source = record.source?.description ?? ""
        disposition = record.disposition
        dkim = record.isDKIMAligned
        spf = record.isSPFAligned
        headerFrom = record.headerFrom
        envelopeFrom = record.envelopeFrom
        reason = record.reasons.first?.type
        comment = record.reasons.first?.comment.map { ReportText.bounded($0, 100) }
        signatures = record.signatures.prefix(4).map {
            Signature(domain: $0.domain, selector: $0.selector.map { ReportText.bounded($0, 63) }, result: $0.result)
        }
        senders = record.senders.prefix(1).map { Sender(domain: $0.domain, scope: $0.scope, result: $0.result) }
    }

    /// JSON with its keys in order, short enough for an index: what is too long loses signatures.
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            var facts = self
            while true {
                let text = String(decoding: try encoder.encode(facts), as: UTF8.self)
                guard text.utf8.count > 1_800, !facts.signatures.isEmpty else { return text }
                facts.signatures.removeLast()
            }
        }
    }

    static func record(_ text: String, count: Int) -> AggregateReport.Record? {
        guard let facts = try? JSONDecoder().decode(CountedFacts.self, from: Data(text.utf8)) else { return nil }
        var record = AggregateReport.Record(
            source: IPAddress(facts.source),
            count: count,
            disposition: facts.disposition,
            isDKIMAligned: facts.dkim,
            isSPFAligned: facts.spf,
            headerFrom: facts.headerFrom
        )
        record.envelopeFrom = facts.envelopeFrom
        record.reasons = facts.reason.map { [AggregateReport.Reason(type: $0, comment: facts.comment)] } ?? []
        record.signatures = facts.signatures.map {
            .init(domain: $0.domain, selector: $0.selector, result: $0.result)
        }
        record.senders = facts.senders.map { .init(domain: $0.domain, scope: $0.scope, result: $0.result) }
        return record
    }
}
