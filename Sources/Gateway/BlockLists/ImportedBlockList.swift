package import FoundationEssentials
package import School

/// What is known of a block-list without its domains.
package struct ImportedBlockList: Sendable, Hashable {
    /// Of the school's choice: readers and authors see it.
    package var name: String
    /// Where it comes from: a file's name or an address, as the administrator gave it.
    package var source: String
    package var time: Date
    /// nil for the house itself.
    package var author: PersonID?
    /// Different domains.
    package var domains: Int
    /// Lines that couldn't be taken.
    package var problems: Int
}

/// Why a list can't be kept.
package enum BlockListError: Error, Sendable, Hashable, CustomStringConvertible {
    /// 1 to 40 letters, digits, spaces, dots and hyphens.
    case badName
    /// Not one line of it is a domain; the old list, if any, stays.
    case empty
    /// More than `BlockListStore.mostDomains`.
    case tooLong

    package var description: String {
        switch self {
        case .badName: "a list's name has 1 to 40 letters, digits, spaces, dots and hyphens"
        case .empty: "no line of the file is a domain"
        case .tooLong: "more than \(BlockListStore.mostDomains) domains"
        }
    }
}
