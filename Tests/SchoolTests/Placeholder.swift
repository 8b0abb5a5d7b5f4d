import Testing

@testable import School
