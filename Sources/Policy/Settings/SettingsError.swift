/// Why a setting can't be taken. Its description is for the administrator who wrote it.
package struct SettingsError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable {
        case unknownSetting = "unknown-setting"
        case badValue = "bad-value"
        case outOfRange = "out-of-range"
        /// What was typed is not of the form `name=value`; the setting's name is all of it.
        case noAssignment = "no-assignment"
        /// Nobody is known by the name in `value`.
        case unknownPerson = "unknown-person"
        /// There is no class or group of the name in `value`.
        case unknownGroup = "unknown-group"
        /// The domain in `value` is nobody's: under it the public registers names.
        case wholeSuffix = "whole-suffix"
        /// The single address in `value` is allowed for some alone, which only a domain can be.
        case addressForSome = "address-for-some"
        /// A text holds a line break or a control character where none can be.
        case unfitText = "unfit-text"
        /// The document as a whole can't be read.
        case badDocument = "bad-document"
    }

    package let code: Code
    /// The setting's name; empty for the document.
    package let setting: String
    package let reason: String
    /// Of a text of several lines, counted from 1.
    package var line: Int?
    /// The part of the value that is at fault, shortened; empty where the reason says all.
    package var value: String

    package init(_ code: Code, setting: String, _ reason: String, value: String = "", line: Int? = nil) {
        self.value = String(value.prefix(80))
        self.line = line
        self.code = code
        self.setting = setting
        self.reason = reason
    }

    package var description: String {
        (line.map { "line \($0): " } ?? "") + (setting.isEmpty ? reason : "\(setting): \(reason)")
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.setting == right.setting
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(setting)
    }
}
