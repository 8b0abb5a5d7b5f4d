internal import MailMessage

/// A zone file could not be read.
package struct ZoneFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    package let reason: String

    package var description: String { "line \(line): \(reason)" }
}

/// Records in the master file format (RFC 1035 §5): `$ORIGIN`, `$TTL`, comments, parentheses, quoted strings, escapes,
/// names left out or relative. Of types that mail doesn't ask for only the name is kept.
package struct ZoneFile: Sendable {
    package struct Entry: Sendable, Hashable {
        package let name: DNSName
        /// nil for a type that mail doesn't ask for: the name exists.
        package let record: DNSRecord?
        package let type: DNSRecordType?
        /// Seconds.
        package let timeToLive: Int
    }

    package let entries: [Entry]

    /// Seconds that records without a time of their own live.
    package static let defaultTimeToLive = 3_600
    /// The longest zone text, in octets.
    package static let longest = 16 << 20

    /// - Parameter origin: what relative names are relative to until `$ORIGIN` says otherwise.
    package init(_ text: [UInt8], origin: DNSName = .root) throws(ZoneFileError) {
        guard text.count <= Self.longest else { throw ZoneFileError(line: 1, reason: "the file is too long") }
        var scanner = ZoneScanner(text)
        var reader = ZoneReader(origin: origin)
        while let line = try scanner.nextLine() { try reader.read(line) }
        entries = reader.entries
    }

    package init(_ text: String, origin: DNSName = .root) throws(ZoneFileError) {
        try self.init(Array(text.utf8), origin: origin)
    }
}

/// The fields of one logical line.
struct ZoneLine {
    struct Field {
        let octets: [UInt8]
        let isQuoted: Bool
        /// As written, escapes and all: what names are read from.
        let raw: [UInt8]

        var text: String { octets.text }
    }

    let number: Int
    let beginsWithSpace: Bool
    let fields: [Field]
}

/// Turns entries' fields into records.
private struct ZoneReader {
    var origin: DNSName
    var owner: DNSName?
    var timeToLive = ZoneFile.defaultTimeToLive
    var entries: [ZoneFile.Entry] = []

    init(origin: DNSName) { self.origin = origin }

    mutating func read(_ line: ZoneLine) throws(ZoneFileError) {
        var fields = line.fields[...]
        guard let first = fields.first else { return }
        func wrong(_ reason: String) -> ZoneFileError { ZoneFileError(line: line.number, reason: reason) }
        switch first.text.uppercased() {
        case "$ORIGIN":
            guard fields.count == 2, let name = name(fields[1]) else { throw wrong("$ORIGIN needs a name") }
            origin = name
            return
        case "$TTL":
            guard fields.count == 2, let seconds = Int(fields[1].text), seconds >= 0 else {
                throw wrong("$TTL needs seconds")
            }
            timeToLive = seconds
            return
        default: break
        }
        if !line.beginsWithSpace {
            guard let name = name(first) else { throw wrong("\"\(first.text)\" is no name") }
            owner = name
            fields = fields.dropFirst()
        }
        guard let owner else { throw wrong("the first record has no name") }
        var seconds = timeToLive
        while let field = fields.first, !field.isQuoted {
            if let number = Int(field.text), number >= 0 {
                seconds = number
            } else if field.text.uppercased() != "IN" {
                break
            }
            fields = fields.dropFirst()
        }
        guard let typeName = fields.first?.text.uppercased() else { throw wrong("the type is missing") }
        let type = DNSRecordType.allCases.first { $0.name == typeName }
        var record: DNSRecord?
        if let type {
            record = self.record(type, Array(fields.dropFirst()))
            if record == nil { throw wrong("these are no values of a \(typeName) record") }
        }
        entries.append(ZoneFile.Entry(name: owner, record: record, type: type, timeToLive: seconds))
    }

    private func name(_ field: ZoneLine.Field) -> DNSName? {
        if field.text == "@" { return origin }
        if field.raw.last == .dot { return DNSName(field.text) }
        return DNSName(origin.text.isEmpty ? field.text : field.text + "." + origin.text)
    }

    private func record(_ type: DNSRecordType, _ fields: [ZoneLine.Field]) -> DNSRecord? {
        switch type {
        case .txt:
            return fields.isEmpty ? nil : .text(fields.flatMap(\.octets))
        case .a, .aaaa:
            guard fields.count == 1, let octets = IPAddress.octets(parsing: fields[0].octets[...]),
                octets.count == (type == .a ? 4 : 16), let address = IPAddress(octets: octets)
            else { return nil }
            return .address(address)
        case .mx:
            guard fields.count == 2, let preference = UInt16(fields[0].text) else { return nil }
            return name(fields[1]).map { .mailExchange(preference: preference, host: $0) }
        case .cname: return fields.count == 1 ? name(fields[0]).map { .canonicalName($0) } : nil
        case .ptr: return fields.count == 1 ? name(fields[0]).map { .pointer($0) } : nil
        case .srv:
            guard fields.count == 4, let priority = UInt16(fields[0].text), let weight = UInt16(fields[1].text),
                let port = UInt16(fields[2].text), let target = name(fields[3])
            else { return nil }
            return .service(ServiceLocation(priority: priority, weight: weight, port: port, target: target))
        case .tlsa: return tlsa(fields)
        }
    }

    private func tlsa(_ fields: [ZoneLine.Field]) -> DNSRecord? {
        let digits = fields.dropFirst(3).flatMap(\.octets)
        guard fields.count >= 4, let usage = UInt8(fields[0].text), let selector = UInt8(fields[1].text),
            let matching = UInt8(fields[2].text), digits.count.isMultiple(of: 2), digits.allSatisfy(\.isHexDigit)
        else { return nil }
        let data = stride(from: 0, to: digits.count, by: 2).compactMap { index in
            UInt8(digits[index...index + 1].text, radix: 16)
        }
        return .tlsa(TLSARecord(usage: usage, selector: selector, matchingType: matching, data: data))
    }
}
