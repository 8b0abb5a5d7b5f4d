internal import Crypto
internal import MailMessage

/// The header fields of a message as signatures cover them (RFC 6376 §3.4.1, §3.4.2, §5.4.2).
struct SignedHeader {
    let bytes: [UInt8]
    let fields: [HeaderField]

    init(_ message: ParsedMessage) {
        bytes = message.bytes
        fields = message.header.fields
    }

    /// The fields that a list of names stands for: for each name the lowest field of that name not yet taken; a name too
    /// many stands for nothing (RFC 6376 §5.4.2).
    func selection(_ names: [[UInt8]]) -> [HeaderField] {
        var isTaken = [Bool](repeating: false, count: fields.count)
        var result: [HeaderField] = []
        result.reserveCapacity(names.count)
        for name in names {
            for index in fields.indices.reversed() where !isTaken[index] && isNamed(fields[index], name) {
                isTaken[index] = true
                result.append(fields[index])
                break
            }
        }
        return result
    }

    private func isNamed(_ field: HeaderField, _ name: [UInt8]) -> Bool {
        guard field.nameRange.count == name.count else { return false }
        return zip(field.nameRange, name).allSatisfy { bytes[$0].lowercased == $1 }
    }

    /// Appends a field in canonical form, its CRLF included.
    func append(_ field: HeaderField, _ form: DKIMSignature.Canonicalization, to output: inout [UInt8]) {
        switch form {
        case .simple: output += bytes[field.range]
        case .relaxed:
            Self.appendRelaxed(name: bytes[field.nameRange], value: bytes[field.rawValueRange], to: &output)
            output += [.carriageReturn, .lineFeed]
        }
    }

    /// Appends the field that holds the signature itself, without the value of `b=` and without the line end.
    /// - Parameter signature: where that value stands in the message.
    func append(
        signatureField field: HeaderField,
        without signature: Range<Int>,
        _ form: DKIMSignature.Canonicalization,
        to output: inout [UInt8]
    ) {
        let value = field.rawValueRange
        let left = value.lowerBound..<signature.lowerBound
        let right = signature.upperBound..<value.upperBound
        switch form {
        case .simple:
            output += bytes[field.range.lowerBound..<value.lowerBound]
            output += bytes[left]
            output += bytes[right]
        case .relaxed:
            Self.appendRelaxed(name: bytes[field.nameRange], value: bytes[left] + bytes[right], to: &output)
        }
    }

    /// Name in lower case, colon, value unfolded with single spaces and none at its ends; without a line end.
    static func appendRelaxed(
        name: some Sequence<UInt8>,
        value: some Sequence<UInt8>,
        to output: inout [UInt8]
    ) {
        for byte in name { output.append(byte.lowercased) }
        output.append(.colon)
        let start = output.count
        var isSpacePending = false
        for byte in value {
            if byte.isBlank {
                isSpacePending = true
            } else if byte != .carriageReturn, byte != .lineFeed {
                if isSpacePending, output.count > start { output.append(.space) }
                isSpacePending = false
                output.append(byte)
            }
        }
    }
}
