import Testing

@testable import SchulpostApp
