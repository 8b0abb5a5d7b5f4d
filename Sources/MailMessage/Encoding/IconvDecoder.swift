internal import Glibc

/// Octets to text by the C library's iconv(3).
enum IconvDecoder {
    /// Wrong octets that are each replaced alone. Behind them all octets above 127 are replaced without asking iconv, whose
    /// every refusal costs as much as a hundred good octets.
    private static let mostErrors = 10_000

    /// - Parameter name: a charset that iconv knows; an unknown one makes an `unknownCharset` defect.
    static func decode(_ octets: ArraySlice<UInt8>, from name: String) -> DecodedText {
        let failed = iconv_t(bitPattern: -1)
        guard let converter = iconv_open("UTF-8", name), converter != failed else {
            return DecodedText(text: String(decoding: octets, as: UTF8.self), defect: .unknownCharset)
        }
        defer { iconv_close(converter) }
        var run = Run(converter: converter)
        var input = Array(octets)
        input.withUnsafeMutableBytes { run.convert($0) }
        return DecodedText(
            text: String(decoding: run.output, as: UTF8.self),
            defect: run.errors > 0 ? .badText : nil
        )
    }

    private struct Run {
        let converter: iconv_t
        var output: [UInt8] = []
        var errors = 0

        mutating func convert(_ input: UnsafeMutableRawBufferPointer) {
            guard let base = input.baseAddress else { return }
            output.reserveCapacity(input.count + input.count / 2)
            var source: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
            var left = input.count
            var chunk = [CChar](repeating: 0, count: 16384)
            while left > 0 {
                let problem = step(&source, &left, &chunk)
                if problem == 0 || problem == E2BIG { continue }
                errors += 1
                output += [0xEF, 0xBF, 0xBD]
                // EINVAL: an incomplete character at the end.
                guard problem == EILSEQ else { return }
                source = source?.advanced(by: 1)
                left -= 1
                if errors >= IconvDecoder.mostErrors { return giveUp(input.suffix(left)) }
            }
            left = 0
            _ = step(&source, &left, &chunk, flushing: true)
        }

        /// One call of iconv.
        /// - Returns: errno, or 0.
        private mutating func step(
            _ source: inout UnsafeMutablePointer<CChar>?,
            _ left: inout Int,
            _ chunk: inout [CChar],
            flushing: Bool = false
        ) -> Int32 {
            let before = left
            var problem: Int32 = 0
            chunk.withUnsafeMutableBufferPointer { buffer in
                var target = buffer.baseAddress
                var room = buffer.count
                let result =
                    flushing
                    ? iconv(converter, nil, nil, &target, &room) : iconv(converter, &source, &left, &target, &room)
                if result == Int.max || result == -1 { problem = errno }
                output.append(contentsOf: UnsafeRawBufferPointer(buffer).prefix(buffer.count - room))
                // Neither read nor written: nothing more will come of it.
                if problem == E2BIG, left == before, room == buffer.count { problem = EINVAL }
            }
            return problem
        }

        private mutating func giveUp(_ rest: Slice<UnsafeMutableRawBufferPointer>) {
            for byte in rest {
                if byte < 0x80 { output.append(byte) } else { output += [0xEF, 0xBF, 0xBD] }
            }
        }
    }
}
