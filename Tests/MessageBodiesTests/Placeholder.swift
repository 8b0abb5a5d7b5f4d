import Testing

@testable import MessageBodies
