import Foundation
import NIOCore
import Testing

/// Runs a program without blocking a thread of the tests.
func run(_ command: [String], input: String = "") async throws -> (status: Int32, output: String) {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = command
            let output = Pipe()
            let stdin = Pipe()
            process.standardOutput = output
            process.standardError = output
            process.standardInput = stdin
            do {
                try process.run()
                try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
                try stdin.fileHandleForWriting.close()
                let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
                process.waitUntilExit()
                continuation.resume(returning: (process.terminationStatus, text))
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }
}

func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: $0 + "/" + program)
    }
}

@Suite("Real clients", .timeLimit(.minutes(10)))
struct RealClientsTests {
    @Test("Python's imaplib goes through a day's work", .enabled(if: isInstalled("python3")))
    func imaplib() async throws {
        let program = """
            import imaplib, ssl, sys
            context = ssl._create_unverified_context()
            c = imaplib.IMAP4('127.0.0.1', int(sys.argv[1])); c.starttls(context)
            try: c.login('anna', 'wrong'); sys.exit('logged in with a wrong password')
            except imaplib.IMAP4.error as e: assert 'AUTHENTICATIONFAILED' in str(e), e
            c.authenticate('PLAIN', lambda _: b'\\0anna\\0right')
            assert b'MOVE' in c.capability()[1][0] and b'UIDPLUS' in c.capability()[1][0]
            def ok(answer):
                assert answer[0] == 'OK', answer
                return answer[1]
            text = ('From: a@example.org\\r\\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\\r\\n\\r\\n' + 'x' * 90000 + '\\r\\n').encode()
            ok(c.create('Klasse/5a')); ok(c.subscribe('Klasse/5a'))
            for i in range(20): ok(c.append('Klasse/5a', '(\\\\Flagged)' if i % 2 else None, '"01-Feb-2027 08:00:00 +0100"', text))
            assert ok(c.select('Klasse/5a')) == [b'20']
            assert len(ok(c.search(None, 'FLAGGED'))[0].split()) == 10
            c.literal = 'grüße'.encode()
            assert len(ok(c.uid('SEARCH', 'CHARSET', 'UTF-8', 'SUBJECT'))[0].split()) == 20
            data = ok(c.fetch('1:20', '(UID FLAGS INTERNALDATE ENVELOPE BODYSTRUCTURE BODY.PEEK[])'))
            bodies = [d[1] for d in data if isinstance(d, tuple)]
            assert len(bodies) == 20 and all(b == text for b in bodies)
            ok(c.store('1:5', '+FLAGS.SILENT', '(\\\\Deleted)')); assert len(ok(c.expunge())) == 5
            ok(c.copy('1:3', 'INBOX')); ok(c.uid('MOVE', '6:8', 'Papierkorb'))
            assert ok(c.status('Papierkorb', '(MESSAGES UNSEEN)'))[0].endswith(b'(MESSAGES 3 UNSEEN 3)')
            assert c.append('Nirgends', None, None, text)[1][0].startswith(b'[TRYCREATE]')
            ok(c.rename('Klasse/5a', 'Klasse/6a')); assert b'Klasse/6a' in b''.join(ok(c.list()))
            def refused(answer, code):
                assert answer[0] == 'NO' and code in answer[1][0], answer
            refused(c.append('INBOX', None, None, b''), b'CANNOT')
            try: c.append('INBOX', '(\\Recent)', None, text); sys.exit('a message made recent')
            except imaplib.IMAP4.error as e: assert 'BAD' in str(e), e
            try: c.store('1', '+FLAGS', '(\\Recent)'); sys.exit('a message made recent')
            except imaplib.IMAP4.error as e: assert 'BAD' in str(e), e
            refused(c.xatom('CREATE', 'Zweitkorb', '(USE (\\Trash))'), b'[USEATTR]')
            ok(c.close()); ok(c.delete('Klasse')); listed = b''.join(ok(c.list('""', 'Klasse*')))
            assert b'(\\Noselect \\HasChildren) "/" "Klasse"' in listed and b'"Klasse/6a"' in listed, listed
            refused(c.delete('Klasse'), b'[HASCHILDREN]'); refused(c.select('Klasse'), b'NONEXISTENT')
            ok(c.select('Klasse/6a')); ok(c.unselect())
            ok(c.delete('Klasse/6a')); assert ok(c.list('""', 'Klasse*')) == [None]
            refused(c.delete('Klasse'), b'[NONEXISTENT]'); refused(c.delete('INBOX'), b'CANNOT'); ok(c.noop()); c.logout()
            print('done')
            """
        try await RunningServer.with { server in
            let result = try await run(["python3", "-", "\(server.startTLSPort)"], input: program)
            #expect(result.output.hasSuffix("done\n") && result.status == 0, "\(result.output)")
        }
    }

    @Test("curl reads a message", .enabled(if: isInstalled("curl")))
    func curl() async throws {
        try await RunningServer.with { server in
            try await server.deliver("Subject: hello\r\n\r\nfor curl\r\n")
            let address = "imaps://127.0.0.1:\(server.tlsPort)/INBOX"
            let whole = try await run(["curl", "-sk", "--user", "anna:right", address + ";MAILINDEX=1"])
            #expect(whole.output == "Subject: hello\r\n\r\nfor curl\r\n")
            let section = try await run(["curl", "-sk", "--user", "anna:right", address + ";UID=1;SECTION=TEXT"])
            #expect(section.output == "for curl\r\n")
        }
    }

    @Test("mbsync keeps a Maildir and the server alike in both directions", .enabled(if: isInstalled("mbsync")))
    func mbsync() async throws {
        let home = FileManager.default.temporaryDirectory.appending(path: "imap-mbsync-\(UUID())")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        try await RunningServer.with { server in
            for number in 0..<50 {
                try await server.deliver("Subject: \(number)\r\nMessage-ID: <\(number)@x>\r\n\r\ntext\r\n")
            }
            let probe = "openssl s_client -connect 127.0.0.1:\(server.tlsPort) </dev/null 2>/dev/null | openssl x509"
            let certificate = try await run(["sh", "-c", probe + " > \(home.path)/certificate.pem; echo $?"])
            #expect(certificate.output == "0\n")
            let configuration = """
                IMAPAccount a
                Host localhost
                Port \(server.tlsPort)
                SSLType IMAPS
                SSLVersions TLSv1.2
                CertificateFile \(home.path)/certificate.pem
                User anna
                Pass right
                AuthMechs PLAIN

                IMAPStore far
                Account a

                MaildirStore near
                Path \(home.path)/mail/
                Inbox \(home.path)/mail/INBOX
                SubFolders Verbatim

                Channel c
                Far :far:
                Near :near:
                Patterns *
                Create Both
                Expunge Both
                SyncState *

                """
            try FileManager.default.createDirectory(at: home.appending(path: "mail"), withIntermediateDirectories: true)
            try configuration.write(to: home.appending(path: "rc"), atomically: true, encoding: .utf8)
            let first = try await run(["mbsync", "-c", "\(home.path)/rc", "c"])
            #expect(first.status == 0, "\(first.output)")
            let inbox = home.appending(path: "mail/INBOX")
            let new = try FileManager.default.contentsOfDirectory(atPath: inbox.appending(path: "new").path)
            #expect(new.count == 50)
            // One is read and one deleted here; one comes there.
            for (name, flags) in zip(new.sorted(), ["S", "T"]) {
                try FileManager.default.moveItem(
                    at: inbox.appending(path: "new/\(name)"),
                    to: inbox.appending(path: "cur/\(name):2,\(flags)")
                )
            }
            try await server.deliver("Subject: late\r\n\r\ntext\r\n")
            let second = try await run(["mbsync", "-c", "\(home.path)/rc", "c"])
            #expect(second.status == 0, "\(second.output)")
            try await TestClient.loggedIn(server) { client in
                let status = try await client.command("STATUS INBOX (MESSAGES UNSEEN)")
                #expect(status.first == "* STATUS \"INBOX\" (MESSAGES 50 UNSEEN 49)")
            }
        }
    }
}
