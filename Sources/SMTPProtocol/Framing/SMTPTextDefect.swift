/// Why lines can't be taken as they are: a second reading of where they end is possible, or they are too long.
package enum SMTPTextDefect: Sendable, Hashable {
    /// A CR without LF after it (RFC 5321 §2.3.8). Lines are counted from 1.
    case bareCarriageReturn(line: Int)
    /// A LF without CR before it (RFC 5321 §2.3.8).
    case bareLineFeed(line: Int)
    /// More octets than the limit (RFC 5321 §4.5.3.1.6).
    case lineTooLong(line: Int)
}
