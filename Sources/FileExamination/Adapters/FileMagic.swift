internal import CMagic
internal import Synchronization

/// libmagic: what a file is by its content, as a media type. Keeps one cookie, which isn't safe to share: every call holds
/// `cookie`'s lock, for some ten microseconds.
final class FileMagic: Sendable {
    /// Used under the lock of `FileMagic.cookie` only.
    private struct Cookie: @unchecked Sendable {
        let handle: magic_t
    }

    private let cookie: Mutex<Cookie?>

    /// Octets of regular expressions and of text that libmagic may look at; its own defaults are much higher.
    private static let bounds: [(parameter: Int32, value: Int)] = [
        (MAGIC_PARAM_REGEX_MAX, 4096), (MAGIC_PARAM_INDIR_MAX, 15), (MAGIC_PARAM_NAME_MAX, 50),
        (MAGIC_PARAM_ELF_NOTES_MAX, 64), (MAGIC_PARAM_ELF_PHNUM_MAX, 128), (MAGIC_PARAM_ELF_SHNUM_MAX, 128),
    ]

    /// Loads the system's database. Where there is none, nothing is recognised by it; signatures are.
    init() {
        let flags = MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR
        guard let handle = magic_open(flags) else {
            cookie = Mutex(nil)
            return
        }
        guard magic_load(handle, nil) == 0 else {
            magic_close(handle)
            cookie = Mutex(nil)
            return
        }
        for bound in Self.bounds {
            var value = bound.value
            _ = magic_setparam(handle, bound.parameter, &value)
        }
        cookie = Mutex(Cookie(handle: handle))
    }

    deinit {
        cookie.withLock { cookie in
            if let handle = cookie?.handle { magic_close(handle) }
            cookie = nil
        }
    }

    /// Whether the database could be loaded.
    var isReady: Bool { cookie.withLock { $0 != nil } }

    /// `text/x-python`; nil where nothing is known.
    /// - Parameter head: the beginning of the file.
    func type(of head: ArraySlice<UInt8>) -> String? {
        guard !head.isEmpty else { return nil }
        return cookie.withLock { cookie in
            guard let handle = cookie?.handle else { return nil }
            return head.withUnsafeBytes { buffer in
                magic_buffer(handle, buffer.baseAddress, buffer.count).map { String(cString: $0) }
            }
        }
    }
}
