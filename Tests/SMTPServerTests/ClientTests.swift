import Directory
import Foundation
import Gateway
import MailMessage
import SMTPServer
import Testing

@Suite("Ordinary clients")
struct ClientTests {
    @Test("Python's smtplib: outside, refused recipients, UTF-8, eight bits, 21 MB")
    func smtplib() async throws {
        try await RunningServer.with { server in
            let result = try await Program.python(
                """
                with smtplib.SMTP('127.0.0.1', ports[0]) as c:
                    print(c.sendmail('a@b.example', ['x@schule.example', 'nobody@schule.example'],
                        b'Subject: one\\r\\n\\r\\n.dot\\r\\n..two\\r\\n'))
                    c.sendmail('a@b.example', ['x@schule.example'], 'Subject: zwei\\r\\n\\r\\n\\u00fc\\r\\n'.encode(), ['BODY=8BITMIME'])
                    c.sendmail('j\\u00fcrgen@b.example', ['x@schule.example'], b'Subject: drei\\r\\n\\r\\n', ['SMTPUTF8', 'BODY=8BITMIME'])
                    c.sendmail('a@b.example', ['x@schule.example'], b'Subject: big\\r\\n\\r\\n' + b'0123456789abcd\\r\\n' * (21 << 16))
                    try: c.sendmail('a@b.example', ['x@schule.example'], b'x' * (33 << 20))
                    except smtplib.SMTPSenderRefused as e: print(e.smtp_code)
                """,
                [server.outside]
            )
            #expect(result.status == 0, "\(result.output)")
            #expect(result.output.contains("Regel mass.recipients: 25 Empfaenger, erlaubt sind 10. (Q2MX)"))
            #expect(result.output.hasSuffix("552\n"))
            let messages = server.intake.arrivals.map(\.message)
            #expect(messages.count == 4)
            #expect(messages[0].bytes == Array("Subject: one\r\n\r\n.dot\r\n..two\r\n".utf8))
            #expect(messages[0].recipients.map(\.address.description) == ["x@schule.example"])
            #expect(messages[1].is8BitMIME)
            #expect(messages[2].usesSMTPUTF8)
            #expect(messages[2].sender?.localPart == "j\u{fc}rgen")
            #expect(messages[3].bytes.count == 16 + (21 << 20))
            #expect(server.intake.arrivals[0].door.kind == .outside)
            #expect(server.budget.used == 0)
        }
    }

    @Test("Python's smtplib: inside by STARTTLS and by TLS")
    func inside() async throws {
        try await RunningServer.with { server in
            let result = try await Program.python(
                """
                with smtplib.SMTP('127.0.0.1', ports[0]) as c:
                    c.ehlo(); print('auth' in c.esmtp_features)
                    c.starttls(context=context); c.login('anna', 'geheim')
                    c.sendmail('anna@schule.example', ['x@schule.example'], b'Subject: a\\r\\n\\r\\n')
                with smtplib.SMTP_SSL('127.0.0.1', ports[1], context=context) as c:
                    try: c.login('anna', 'falsch')
                    except smtplib.SMTPAuthenticationError as e: print(e.smtp_code)
                    c.login('anna', 'geheim')
                    c.sendmail('anna@schule.example', ['x@schule.example'], b'Subject: b\\r\\n\\r\\n')
                """,
                [server.insideStartTLS, server.insideTLS]
            )
            #expect(result.status == 0, "\(result.output)")
            #expect(result.output.hasPrefix("False\n535\n"))
            let doors = server.intake.arrivals.map(\.door)
            #expect(doors.count == 2)
            for door in doors {
                #expect(door.kind == .inside)
                #expect(door.author?.login == "anna")
                #expect(door.tls == "TLSv1.3")
                #expect(door.peer == "127.0.0.1")
            }
        }
    }

    @Test("swaks: STARTTLS and LOGIN, and pipelined outside")
    func swaks() async throws {
        try await RunningServer.with { server in
            let inside = try await Program.run(
                "/usr/bin/swaks",
                [
                    "--server", "127.0.0.1", "--port", "\(server.insideStartTLS)", "--tls", "--auth", "LOGIN",
                    "--auth-user", "anna", "--auth-password", "geheim", "--from", "anna@schule.example", "--to",
                    "x@schule.example",
                ]
            )
            #expect(inside.status == 0, "\(inside.output)")
            let outside = try await Program.run(
                "/usr/bin/swaks",
                [
                    "--server", "127.0.0.1", "--port", "\(server.outside)", "--pipeline", "--from", "a@b.example",
                    "--to", "x@schule.example,y@schule.example",
                ]
            )
            #expect(outside.status == 0, "\(outside.output)")
            #expect(server.intake.arrivals.map(\.message.recipients.count) == [1, 2])
        }
    }

    @Test("curl: TLS from the first octet")
    func curl() async throws {
        try await RunningServer.with { server in
            let result = try await Program.run(
                "/usr/bin/curl",
                [
                    "-sS", "-k", "--url", "smtps://127.0.0.1:\(server.insideTLS)", "--user", "anna:geheim",
                    "--mail-from", "anna@schule.example", "--mail-rcpt", "x@schule.example", "-T", "-",
                ],
                input: "Subject: curl\r\n\r\nText\r\n.\r\n"
            )
            #expect(result.status == 0, "\(result.output)")
            #expect(server.intake.arrivals.first?.message.bytes == Array("Subject: curl\r\n\r\nText\r\n.\r\n".utf8))
        }
    }
}
