import Testing

@testable import SMTPServer
