import Foundation
import Testing

@testable import SchulpostApp

/// A file of the repository.
func repositoryFile(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

@Suite("Pages made from the keys")
struct ConfigurationPagesTests {
    @Test("Config/schulpost.yaml is what the keys say: schulpost check-config --sample > Config/schulpost.yaml")
    func sampleHasNotDrifted() throws {
        #expect(try repositoryFile("Config/schulpost.yaml") == ConfigurationPages.sample())
    }

    @Test("Configuration.md is what the keys say: schulpost check-config --reference > …/Configuration.md")
    func referenceHasNotDrifted() throws {
        let page = try repositoryFile("Sources/SchulpostApp/SchulpostApp.docc/Configuration.md")
        #expect(page == ConfigurationPages.reference())
    }

    @Test("The sample is a valid file")
    func sampleIsValid() throws {
        let configuration = try SchulpostConfiguration(yaml: ConfigurationPages.sample(), folder: "/etc/schulpost")
        #expect(configuration.schools.map(\.name) == ["Lindenschule"])
    }

    @Test("With every key switched on, the sample still says the defaults")
    func everyDefaultIsReadable() throws {
        var yaml = ConfigurationPages.sample()
        for entry in ConfigurationKeys.all {
            yaml = yaml.replacing("\n  # \(entry.name): \(entry.shown)\n", with: "\n  \(entry.name): \(entry.shown)\n")
        }
        let all = try SchulpostConfiguration(yaml: yaml, folder: "/etc/schulpost")
        let least = try SchulpostConfiguration(yaml: ConfigurationPages.sample(), folder: "/etc/schulpost")
        var listeners = all.listeners
        // Doors that stay shut unless they are named have an example in the sample.
        (listeners.http, listeners.policyDelegation, listeners.milter) = (nil, nil, nil)
        #expect(listeners == least.listeners)
        #expect(all.limits == least.limits)
        #expect(all.server == least.server)
        #expect(all.schools.map(\.addressPlan) == least.schools.map(\.addressPlan))
        #expect(all.relay?.user == "lindenschule")
    }

    @Test("Every key is in one section, documented, and there once")
    func keys() {
        let paths = ConfigurationKeys.all.map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(ConfigurationKeys.all.allSatisfy { $0.documentation.count > 10 && !$0.name.isEmpty })
    }
}
