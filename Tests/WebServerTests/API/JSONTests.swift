import Testing

@testable import WebServer

@Suite("JSON is read strictly")
struct JSONTests {
    @Test(
        "What is JSON is read, and written the same",
        arguments: [
            "null", "true", "[]", "{}", #"{"a":[1,-2,3.5],"b":"x"}"#, #""ä€😀""#, #""a\"\\\nb""#, "0", "-0.5",
            "[[[[1]]]]",
        ]
    )
    func roundTrip(text: String) throws {
        #expect(String(decoding: try JSONParser.parse(Array(text.utf8)).bytes, as: UTF8.self) == text)
    }

    @Test(
        "What isn't is refused, wherever it breaks",
        arguments: [
            "", " ", "nul", "truE", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "01", "1.", "-",
            "1e", "+1",
            "\"", "\"\\x\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\u12g4\"", "\"a\nb\"", "1 2", "[1]x", "NaN",
            "1e999",
            #"{"a":1,"a":2}"#, "\u{FEFF}1",
        ]
    )
    func refused(text: String) {
        #expect(throws: JSONFault.self) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test("Escapes are undone")
    func escapes() throws {
        #expect(try JSONParser.parse(Array(#""\ud83d\ude00\u00e4\/\t""#.utf8)) == .string("😀ä/\t"))
    }

    @Test(
        "Octets that are no UTF-8 are refused",
        arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]]
    )
    func encoding(octets: [UInt8]) {
        #expect(throws: JSONFault.self) { try JSONParser.parse([0x22] + octets + [0x22]) }
    }

    @Test("Depth and number of values are bounded")
    func bounds() throws {
        let depth = JSONParser.deepest
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try JSONParser.parse(nested(depth)) }
        #expect(throws: JSONFault.self) { try JSONParser.parse(nested(depth + 1)) }
        #expect(throws: JSONFault.self) { try JSONParser.parse(nested(1_000_000)) }
        let many = Array(("[" + String(repeating: "1,", count: JSONParser.mostValues) + "1]").utf8)
        #expect(throws: JSONFault.self) { try JSONParser.parse(many) }
    }

    @Test("Whole numbers are integers however they are written", arguments: ["10", "1e1", "10.0", "100e-1"])
    func integers(text: String) throws { #expect(try JSONParser.parse(Array(text.utf8)) == .integer(10)) }
}
