import Testing

@testable import SMTPProtocol
