/// The demo's ports: the usual ones with 2000 or so added, and an offset on each.
package struct DemoPorts: Sendable, Hashable {
    package let mx: Int
    package let outside: Int
    package let submission: Int
    package let submissions: Int
    package let imap: Int
    package let imaps: Int
    package let https: Int

    /// Offsets that leave every port a port.
    package static let offsets = -1119...(65535 - 2993)

    /// - Returns: nil for an offset that leads out of the ports that need no rights.
    package init?(offset: Int) {
        guard Self.offsets.contains(offset) else { return nil }
        self.init(
            2525 + offset,
            2526 + offset,
            2587 + offset,
            2465 + offset,
            2143 + offset,
            2993 + offset,
            2443 + offset
        )
    }

    /// Whatever is free.
    package static let any = DemoPorts(0, 0, 0, 0, 0, 0, 0)

    private init(
        _ mx: Int,
        _ outside: Int,
        _ submission: Int,
        _ submissions: Int,
        _ imap: Int,
        _ imaps: Int,
        _ https: Int
    ) {
        self.mx = mx
        self.outside = outside
        self.submission = submission
        self.submissions = submissions
        self.imap = imap
        self.imaps = imaps
        self.https = https
    }
}
