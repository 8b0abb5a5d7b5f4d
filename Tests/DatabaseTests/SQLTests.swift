import FoundationEssentials
import Testing

@testable import Database

@Suite("SQL texts")
struct SQLTests {
    @Test("interpolated values are bound, not written")
    func bindings() {
        let name = "x'; DROP TABLE people; --"
        let sql: SQL = "SELECT id FROM people WHERE name = \(name) AND age > \(9)"
        #expect(sql.fragments == ["SELECT id FROM people WHERE name = ", " AND age > ", ""])
        #expect(sql.bindings == [.text(name), .integer(9)])
    }

    @Test("what is absent is NULL")
    func absent() {
        let sql: SQL = "SELECT \(String?.none)"
        #expect(sql.bindings == [.null])
    }

    @Test(
        "a list is padded to a power of two by its last value",
        arguments: [(1, 1), (2, 2), (3, 4), (5, 8), (200, 256)]
    )
    func list(count: Int, places: Int) {
        let sql: SQL = "IN \(Array(1...count))"
        #expect(sql.bindings.count == places)
        #expect(Set(sql.bindings) == Set((1...count).map { .integer(Int64($0)) }))
    }

    @Test("an empty list matches nothing")
    func emptyList() {
        let sql: SQL = "IN \([Int]())"
        #expect(sql.fragments == ["IN (NULL)"])
    }

    @Test("rows of VALUES")
    func rows() {
        let sql: SQL = "VALUES \(rows: [[.integer(1), .null], [.integer(2), .text("b")]])"
        #expect(sql.fragments.joined(separator: "?") == "VALUES (?, ?), (?, ?)")
    }

    @Test("two texts joined keep their bindings in order")
    func sum() {
        let sql: SQL = ("a = \(1)" as SQL) + " AND b = \(2)"
        #expect(sql.fragments == ["a = ", " AND b = ", ""])
        #expect(sql.bindings == [.integer(1), .integer(2)])
    }

    @Test("batches have few lengths and lose nothing", arguments: [0, 1, 3, 5, 255, 256, 1_499])
    func batches(count: Int) {
        let batches = Array(0..<count).batches
        #expect(batches.flatMap(\.self) == Array(0..<count))
        #expect(Set(batches.map(\.count)).isSubset(of: [256, 64, 16, 4, 1]))
        #expect(Array(0..<count).runs().flatMap(\.self) == Array(0..<count))
    }

    @Test("row numbers rise and never repeat")
    func rowNumbers() {
        let numbers = RowNumbers()
        let made = (0..<20_000).map { _ in numbers.next() }
        #expect(zip(made, made.dropFirst()).allSatisfy { $0 < $1 })
        #expect(made.allSatisfy { $0 > 0 })
    }

    @Test("instants keep their milliseconds", arguments: [0, 1, -1, 1_763_700_000_123])
    func instants(milliseconds: Int64) {
        #expect(Date(milliseconds: milliseconds).milliseconds == milliseconds)
    }
}
