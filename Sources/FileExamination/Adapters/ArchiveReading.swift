internal import CArchive

/// libarchive: what an archive holds, entry by entry, from memory. Only formats and filters that the library reads itself
/// are switched on; those that start other programs are not.
enum ArchiveReading {
    /// One file of an archive.
    struct Entry {
        var name: String
        var isFile: Bool
        var isEncrypted: Bool
        /// Unpacked, as the archive says; nil where it doesn't.
        var size: Int?
    }

    enum Form: Sendable, Hashable {
        case collection
        /// One packed file (`.gz`).
        case file
        /// `.tar.gz` as well as `.gz`.
        case collectionOrFile
    }

    enum Outcome: Sendable, Hashable {
        /// To its end, or as far as wanted.
        case read
        /// Not even the names can be read without a password.
        case encrypted
        case unreadable
    }

    /// The content of the entry at hand.
    struct Content {
        fileprivate let handle: OpaquePointer

        /// The next octets, at most `limit`; empty at the end.
        /// - Returns: nil where they can't be unpacked.
        func next(_ limit: Int) -> [UInt8]? {
            var failed = false
            let octets = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
                count = 0
                while count < limit {
                    let taken = archive_read_data(handle, buffer.baseAddress.map { $0 + count }, limit - count)
                    guard taken > 0 else {
                        failed = taken < 0
                        return
                    }
                    count += min(Int(taken), limit - count)
                }
            }
            return failed && octets.isEmpty ? nil : octets
        }
    }

    /// - Parameters:
    ///   - form: what it may be.
    ///   - visit: looks at an entry; false ends the reading.
    static func read(
        _ octets: [UInt8],
        as form: Form,
        _ visit: (Entry, Content) -> Bool
    ) -> Outcome {
        guard let handle = archive_read_new() else { return .unreadable }
        defer { archive_read_free(handle) }
        supportFilters(handle)
        if form != .file { supportFormats(handle) }
        if form != .collection { archive_read_support_format_raw(handle) }
        return octets.withUnsafeBytes { buffer in
            guard archive_read_open_memory(handle, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
                return .unreadable
            }
            return entries(handle, visit)
        }
    }

    private static func entries(_ handle: OpaquePointer, _ visit: (Entry, Content) -> Bool) -> Outcome {
        while true {
            var pointer: OpaquePointer?
            switch archive_read_next_header(handle, &pointer) {
            case ARCHIVE_EOF: return .read
            case ARCHIVE_OK, ARCHIVE_WARN: break
            default: return archive_read_has_encrypted_entries(handle) == 1 ? .encrypted : .unreadable
            }
            guard let pointer else { return .unreadable }
            if !visit(entry(pointer), Content(handle: handle)) { return .read }
        }
    }

    private static func entry(_ pointer: OpaquePointer) -> Entry {
        let name = archive_entry_pathname_utf8(pointer) ?? archive_entry_pathname(pointer)
        return Entry(
            name: name.map { String(cString: $0) } ?? "",
            isFile: archive_entry_filetype(pointer) & 0o170000 == 0o100000 || archive_entry_filetype(pointer) == 0,
            isEncrypted: archive_entry_is_encrypted(pointer) != 0,
            size: archive_entry_size_is_set(pointer) != 0 ? Int(archive_entry_size(pointer)) : nil
        )
    }

    private static func supportFilters(_ handle: OpaquePointer) {
        archive_read_support_filter_gzip(handle)
        archive_read_support_filter_bzip2(handle)
        archive_read_support_filter_xz(handle)
        archive_read_support_filter_lzma(handle)
        archive_read_support_filter_zstd(handle)
        archive_read_support_filter_lz4(handle)
        archive_read_support_filter_compress(handle)
    }

    private static func supportFormats(_ handle: OpaquePointer) {
        archive_read_support_format_zip(handle)
        archive_read_support_format_7zip(handle)
        archive_read_support_format_rar(handle)
        archive_read_support_format_rar5(handle)
        archive_read_support_format_tar(handle)
        archive_read_support_format_gnutar(handle)
        archive_read_support_format_cab(handle)
        archive_read_support_format_lha(handle)
        archive_read_support_format_cpio(handle)
        archive_read_support_format_ar(handle)
        archive_read_support_format_iso9660(handle)
        archive_read_support_format_xar(handle)
    }
}
