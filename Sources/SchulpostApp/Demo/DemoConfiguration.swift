/// The demo's configuration file. It is written into the data folder and read like any other, so that every command works
/// on the demo's school too: `schulpost account lock … --config DATA/schulpost.yaml`.
enum DemoConfiguration {
    static let domain = "lindenschule.example"
    static let host = "localhost"

    /// - Parameter relayPort: where the outside world listens.
    static func yaml(folder: DemoFolder, ports: DemoPorts, relayPort: Int) -> String {
        """
        # The demo's school, on this machine only. Made anew at each start.
        school:
          name: Lindenschule
          postal-address: [Am Anger 1, 31134 Hildesheim]
          domains: [\(domain)]
          database: \(yamlText(folder.database))
        \(webAddress(ports))
        server:
          host-name: post.\(domain)
          certificate: \(yamlText(folder.certificate))
          private-key: \(yamlText(folder.privateKey))
        listeners:
          mx: "127.0.0.1:\(ports.mx)"
          submission: "127.0.0.1:\(ports.submission)"
          submissions: "127.0.0.1:\(ports.submissions)"
          imap: "127.0.0.1:\(ports.imap)"
          imaps: "127.0.0.1:\(ports.imaps)"
          https: "127.0.0.1:\(ports.https)"
        relay:
          host: 127.0.0.1
          port: \(relayPort)
          tls: none
        dns:
          # Nobody is asked: the names of the demo's world stand in a file.
          servers: off
          zone: \(yamlText(folder.zone))
        signing:
          key-file: \(yamlText(folder.signingSecret))
        limits:
          # All clients are on this machine.
          connections-per-address: 1000
          greeting-delay: 100 ms
        log:
          level: warning

        """
    }

    /// Links lead to this machine, where the port is known before the doors open.
    private static func webAddress(_ ports: DemoPorts) -> String {
        ports.https == 0 ? "" : "  web-address: \"https://\(host):\(ports.https)\""
    }

    private static func yamlText(_ path: String) -> String {
        "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
