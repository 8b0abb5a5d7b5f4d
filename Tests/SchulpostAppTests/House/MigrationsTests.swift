import Database
import Testing

@testable import SchulpostApp

@Suite("The tables of the whole house")
struct MigrationsTests {
    @Test("Every migration has a name of its own")
    func names() {
        let names = SchoolRooms.migrations.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.count >= 5)
    }
}
