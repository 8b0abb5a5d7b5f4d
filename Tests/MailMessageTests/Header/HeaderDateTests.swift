import FoundationEssentials
import Testing

@testable import MailMessage

@Suite("Dates of header fields")
struct HeaderDateTests {
    /// RFC 5322 appendix A and obsolete forms; the seconds from date(1).
    @Test(
        "reading",
        arguments: [
            ("Fri, 21 Nov 1997 09:55:06 -0600", 880_127_706), ("21 Nov 97 09:55:06 GMT", 880_106_106),
            ("Thu,\r\n 13\r\n Feb\r\n 1969\r\n 23:32\r\n -0330 (Newfoundland Time)", -27_723_480),
            ("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", 880_127_706),
            ("Tue, 1 Jul 2003 10:52:37 +0200", 1_057_049_557),
            ("1 Jul 2003 10:52 EST", 1_057_074_720), ("Thu, 29 Feb 2024 00:00:00 +0000", 1_709_164_800),
            ("Sat, 31 Dec 2016 23:59:60 +0000", 1_483_228_799), ("tue, 1 jul 2003 10:52:37 CEST", 1_057_049_557),
            ("1 Jul 2003 10:52:37", 1_057_056_757), ("1 July 2003 10:52:37 +0000", 1_057_056_757),
            ("01-Jul-2003 10:52:37 +0000", 1_057_056_757),
        ]
    )
    func reading(_ text: String, _ seconds: Int) {
        #expect(HeaderDate.parse(text) == Date(timeIntervalSince1970: Double(seconds)))
    }

    @Test(
        "no dates",
        arguments: [
            "", "yesterday", "32 Jan 2020 00:00:00 +0000", "29 Feb 2023 00:00:00 +0000", "1 Foo 2020 00:00:00",
            "1 Jan 2020 25:00:00", "1 Jan 2020", "99999999999999999999 Jan 2020 00:00",
        ]
    )
    func none(_ text: String) { #expect(HeaderDate.parse(text) == nil) }

    @Test(
        "what is printed is read back",
        arguments: [0, 880_127_706, -27_723_480, 1_709_164_799, 4_102_444_800, 951_782_400],
        [0, 120, -210, 845, -720]
    )
    func roundTrip(_ seconds: Int, _ offset: Int) {
        let date = Date(timeIntervalSince1970: Double(seconds))
        let printed = HeaderDate.print(date, offsetMinutes: offset)
        #expect(HeaderDate.parse(printed) == date, "\(printed)")
    }

    @Test("the form of RFC 5322")
    func form() {
        let date = Date(timeIntervalSince1970: 1_788_243_300)
        #expect(HeaderDate.print(date, offsetMinutes: 120) == "Tue, 01 Sep 2026 08:15:00 +0200")
        #expect(
            HeaderDate.print(Date(timeIntervalSince1970: 0), offsetMinutes: -30) == "Wed, 31 Dec 1969 23:30:00 -0030"
        )
    }
}
