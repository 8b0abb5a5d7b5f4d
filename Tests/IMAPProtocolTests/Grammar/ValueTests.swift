import IMAPProtocol
import Testing

@Suite("Values")
struct ValueTests {
    @Test(
        "Modified UTF-7 there and back",
        arguments: [
            ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),  // RFC 3501 §5.1.3
            ("Entwürfe", "Entw&APw-rfe"), ("A&B", "A&-B"), ("😀", "&2D3eAA-"), ("pää", "p&AOQA5A-"), ("INBOX", "INBOX"),
        ]
    )
    func modifiedUTF7(_ text: String, _ wire: String) {
        #expect(ModifiedUTF7.encode(text) == wire)
        #expect(ModifiedUTF7.decode(Array(wire.utf8)) == text)
    }

    @Test("What is no modified UTF-7 is no name", arguments: ["&", "a&AOQ", "&A-", "&AOT-", "&2D0-", "&/w-"])
    func invalidUTF7(_ wire: String) {
        #expect(ModifiedUTF7.decode(Array(wire.utf8)) == nil)
    }

    @Test("INBOX is INBOX in any case, as a level above others too")
    func inbox() {
        #expect(MailboxName("iNbOx") == .inbox)
        #expect(MailboxName("inbox/a")?.text == "INBOX/a")
        #expect(MailboxName("inboxes")?.text == "inboxes")
    }

    @Test("Names have bounds", arguments: ["", "/", "a/", "/a", "a//b", "a\u{7}", String(repeating: "ä", count: 500)])
    func names(_ text: String) {
        #expect(MailboxName(text) == nil)
    }

    @Test("A sequence set is resolved against the highest number")
    func sequenceSets() throws {
        #expect(try set("4:2,3,9").ranges(last: 9) == [2...4, 9...9])
        #expect(try set("5:*").ranges(last: 3) == [3...5])
        #expect(try set("*").ranges(last: nil) == [])
        #expect(try set("1,2,3").ranges(last: nil) == [1...3])
        #expect(try set("4294967295,1:4294967294").ranges(last: 1) == [1...UInt32.max])
        #expect(SequenceSet.text(of: [1, 2, 3, 5, 7, 8, UInt32.max]) == "1:3,5,7:8,4294967295")
    }

    @Test("Dates are days since 1970 and print as RFC 3501 writes them")
    func dates() throws {
        #expect(InternalDate(seconds: 0).text == " 1-Jan-1970 00:00:00 +0000")
        #expect(InternalDate(seconds: 837_596_665, zoneMinutes: -420).text == "17-Jul-1996 02:44:25 -0700")
        #expect(InternalDate(seconds: -1, zoneMinutes: 0).text == "31-Dec-1969 23:59:59 +0000")
        for days in stride(from: -700_000, through: 2_900_000, by: 997) {
            let date = CalendarDate(daysSince1970: days)
            #expect(date.daysSince1970 == days)
            #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }

    @Test(
        "Patterns of LIST",
        arguments: [
            ("*", "a/b", true), ("%", "a/b", false), ("%", "a", true), ("a/%", "a/b", true), ("a/%", "a/b/c", false),
            ("*c", "a/b/c", true), ("%/%", "a/b", true), ("inbox", "INBOX", true), ("iNBOx/*", "INBOX/x", true),
            ("a*b%c", "axxbyyc", true), ("a*b%c", "axxby/c", false), ("*%", "a/b", true), ("%*", "a/b", true),
            ("", "a", false),
            ("%t*4", "test3/test4", true), ("Entwürfe", "Entwürfe", true),
        ]
    )
    func patterns(_ pattern: String, _ mailbox: String, _ matches: Bool) throws {
        #expect(ListPattern(pattern).matches(try name(mailbox)) == matches)
    }

    @Test("A pattern full of wildcards takes no time to speak of")
    func hostilePattern() throws {
        let pattern = ListPattern(String(repeating: "*a%", count: 300))
        #expect(!pattern.matches(try name(String(repeating: "a", count: 900) + "b/c")))
    }
}
