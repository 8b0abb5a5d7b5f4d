/// A statement with its bindings: `"SELECT id FROM people WHERE login = \(login)"`.
///
/// Interpolated values never become text of the statement; each becomes a placeholder that the engine's adapter writes
/// in its own form (`?` or `$1`). Text that is not a value (a column list) goes in with `\(raw:)`, and must never come
/// from outside.
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The text between the placeholders; always one more than `bindings`.
    package private(set) var fragments: [String]
    /// One value for each gap between two fragments.
    package private(set) var bindings: [SQLValue]

    package init(stringLiteral value: String) {
        fragments = [value]
        bindings = []
    }

    package init(stringInterpolation: StringInterpolation) {
        fragments = stringInterpolation.fragments
        bindings = stringInterpolation.bindings
    }

    /// Two statements' text and bindings, one behind the other.
    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.fragments[sum.fragments.count - 1] += right.fragments[0]
        sum.fragments += right.fragments.dropFirst()
        sum.bindings += right.bindings
        return sum
    }

    package struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var fragments: [String] = [""]
        fileprivate var bindings: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            fragments.reserveCapacity(interpolationCount + 1)
            bindings.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            fragments[fragments.count - 1] += literal
        }

        /// A value, bound.
        package mutating func appendInterpolation(_ value: some SQLBindable) {
            bindings.append(value.sqlValue)
            fragments.append("")
        }

        /// A value that may be absent, bound.
        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            bindings.append(value?.sqlValue ?? .null)
            fragments.append("")
        }

        /// Values in parentheses for `IN`: `WHERE uid IN \(uids)`. An empty list becomes `(NULL)`, which matches nothing.
        /// The last value is repeated up to a power of two, so that an engine meets few different texts to prepare.
        package mutating func appendInterpolation<Value: SQLBindable>(_ values: [Value]) {
            guard let last = values.last else {
                appendLiteral("(NULL)")
                return
            }
            appendLiteral("(")
            var room = 1
            while room < values.count { room *= 2 }
            for index in 0..<room {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(index < values.count ? values[index] : last)
            }
            appendLiteral(")")
        }

        /// Rows for `VALUES`: `(?, ?), (?, ?)`. Each row has as many values as the first.
        package mutating func appendInterpolation(rows: [[SQLValue]]) {
            for (index, row) in rows.enumerated() {
                appendLiteral(index > 0 ? ", (" : "(")
                for (column, value) in row.enumerated() {
                    if column > 0 { appendLiteral(", ") }
                    appendInterpolation(value)
                }
                appendLiteral(")")
            }
        }

        /// Text of the statement itself; from our own source only.
        package mutating func appendInterpolation(raw text: String) {
            appendLiteral(text)
        }

        /// Another statement's text and bindings.
        package mutating func appendInterpolation(_ part: SQL) {
            fragments[fragments.count - 1] += part.fragments[0]
            fragments += part.fragments.dropFirst()
            bindings += part.bindings
        }
    }
}
