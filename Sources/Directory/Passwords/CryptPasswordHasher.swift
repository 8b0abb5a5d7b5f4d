internal import CCrypt
internal import Glibc

/// crypt(3): new hashes are yescrypt (`$y$`); hashes of older systems are understood as bcrypt (`$2a$`, `$2b$`, `$2y$`)
/// and SHA-512 (`$6$`). Weaker kinds are refused.
package struct CryptPasswordHasher: PasswordHasher {
    /// The cost of new hashes, 1 (about 4 ms and 1 MiB) to 11; each step doubles both. Default 5, as Debian's own.
    package let cost: UInt
    package static let standardCost: UInt = 5
    /// For demonstrations and tests only.
    package static let cheapestCost: UInt = 1
    /// The longest password, octets (`CRYPT_MAX_PASSPHRASE_SIZE` with its NUL).
    package static let longestPassword = 511

    package init(cost: UInt = Self.standardCost) {
        self.cost = min(max(cost, 1), 11)
    }

    package func hash(_ password: String) throws(PasswordHashingError) -> String {
        var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
        let size = Int32(setting.count)
        let hasSetting = setting.withUnsafeMutableBufferPointer { buffer in
            crypt_gensalt_rn("$y$", cost, nil, 0, buffer.baseAddress, size) != nil
        }
        guard hasSetting, let hash = crypt(password, setting: setting) else { throw PasswordHashingError() }
        return hash
    }

    package func verify(_ password: String, against hash: String) -> Bool {
        guard Self.isSupported(hash), let made = crypt(password, setting: hash.utf8.map(CChar.init(bitPattern:)) + [0])
        else { return false }
        return Self.areEqual(Array(made.utf8), Array(hash.utf8))
    }

    /// Whether `hash` is of a kind that may be imported.
    package static func isSupported(_ hash: String) -> Bool {
        let kinds = ["$y$", "$2a$", "$2b$", "$2y$", "$6$"]
        return hash.utf8.count < Int(CRYPT_OUTPUT_SIZE) && hash.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
            && kinds.contains { hash.hasPrefix($0) }
    }

    private func crypt(_ password: String, setting: [CChar]) -> String? {
        guard password.utf8.count <= Self.longestPassword, !password.utf8.contains(0) else { return nil }
        // 32 KiB: kept on the heap, and wiped after use.
        let size = MemoryLayout<crypt_data>.size
        let scratch = UnsafeMutableRawPointer.allocate(
            byteCount: size,
            alignment: MemoryLayout<crypt_data>.alignment
        )
        scratch.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        defer {
            explicit_bzero(scratch, size)
            scratch.deallocate()
        }
        guard let result = crypt_rn(password, setting, scratch, Int32(size)) else { return nil }
        let text = String(cString: result)
        return text.hasPrefix("*") ? nil : text
    }

    /// Takes the same time wherever two texts of one length differ.
    private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for (one, other) in zip(left, right) { difference |= one ^ other }
        return difference == 0
    }
}
