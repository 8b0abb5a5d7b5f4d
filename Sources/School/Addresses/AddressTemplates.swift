/// How the school's lists are called: local parts with at most one placeholder.
package struct AddressTemplates: Sendable, Hashable {
    /// `{class}`. Default `klasse.{class}`.
    package var classChildren = "klasse.{class}"
    /// `{class}`. Default `eltern.{class}`.
    package var classGuardians = "eltern.{class}"
    /// `{class}`. Default `lehrer.{class}`.
    package var classTeachers = "lehrer.{class}"
    /// `{group}`. Default `{group}`: a group's name is its local part.
    package var group = "{group}"
    /// `{child}`, the child's local part. Default `eltern.{child}`.
    package var childGuardians = "eltern.{child}"
    /// Default `kollegium`.
    package var staff = "kollegium"
    /// Default `schueler`.
    package var allChildren = "schueler"
    /// Default `eltern`.
    package var allGuardians = "eltern"

    package init() {}

    package static let standard = AddressTemplates()

    package subscript(kind: Audience.Kind) -> String {
        get {
            switch kind {
            case .classChildren: classChildren
            case .classGuardians: classGuardians
            case .classTeachers: classTeachers
            case .group: group
            case .childGuardians: childGuardians
            case .staff: staff
            case .allChildren: allChildren
            case .allGuardians: allGuardians
            }
        }
        set {
            switch kind {
            case .classChildren: classChildren = newValue
            case .classGuardians: classGuardians = newValue
            case .classTeachers: classTeachers = newValue
            case .group: group = newValue
            case .childGuardians: childGuardians = newValue
            case .staff: staff = newValue
            case .allChildren: allChildren = newValue
            case .allGuardians: allGuardians = newValue
            }
        }
    }
}

extension Audience.Kind {
    /// The placeholder that a template of this kind must hold exactly once; nil where it holds none.
    package var placeholder: String? {
        switch self {
        case .classChildren, .classGuardians, .classTeachers: "{class}"
        case .group: "{group}"
        case .childGuardians: "{child}"
        case .staff, .allChildren, .allGuardians: nil
        }
    }
}

/// A template taken apart.
struct AddressPattern: Sendable, Hashable {
    let kind: Audience.Kind
    let prefix: String
    let suffix: String

    /// - Returns: nil where the template lacks its placeholder, holds another, or is no local part.
    init?(_ template: String, kind: Audience.Kind) {
        self.kind = kind
        let text = template.lowercased()
        guard let placeholder = kind.placeholder else {
            guard LocalPart.isValid(text) else { return nil }
            prefix = text
            suffix = ""
            return
        }
        let parts = text.split(separator: placeholder, omittingEmptySubsequences: false)
        guard parts.count == 2, LocalPart.isValid(parts[0] + "x" + parts[1]) else { return nil }
        prefix = String(parts[0])
        suffix = String(parts[1])
    }

    func filled(_ value: String) -> String { prefix + value + suffix }

    /// What stands for the placeholder in `localPart`; an empty text for a match without placeholder.
    func match(_ localPart: String) -> String? {
        if kind.placeholder == nil { return localPart == prefix ? "" : nil }
        guard localPart.hasPrefix(prefix), localPart.hasSuffix(suffix),
            localPart.utf8.count > prefix.utf8.count + suffix.utf8.count
        else { return nil }
        return String(localPart.dropFirst(prefix.count).dropLast(suffix.count))
    }
}
