internal import Glibc
internal import IMAPProtocol
internal import MailStore

extension WireFlags {
    init(_ flags: StoredFlags, keywords: [String]) {
        var system: System = []
        if flags.contains(.seen) { system.insert(.seen) }
        if flags.contains(.answered) { system.insert(.answered) }
        if flags.contains(.flagged) { system.insert(.flagged) }
        if flags.contains(.deleted) { system.insert(.deleted) }
        if flags.contains(.draft) { system.insert(.draft) }
        self.init(system, keywords: keywords)
    }

    var stored: StoredFlags {
        var stored: StoredFlags = []
        if system.contains(.seen) { stored.insert(.seen) }
        if system.contains(.answered) { stored.insert(.answered) }
        if system.contains(.flagged) { stored.insert(.flagged) }
        if system.contains(.deleted) { stored.insert(.deleted) }
        if system.contains(.draft) { stored.insert(.draft) }
        return stored
    }
}

extension MessageState {
    init(_ state: EntryState) {
        self.init(uid: state.uid, flags: WireFlags(state.flags, keywords: state.keywords), modSeq: state.modSeq)
    }
}

extension FlagChange {
    init(_ change: StoreCommand.Change) {
        self =
            switch change {
            case .add: .add
            case .remove: .remove
            case .replace: .replace
            }
    }
}

extension InternalDate {
    /// In the zone of this machine: the school's.
    init(milliseconds: Int64) {
        let seconds = milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000
        var time = time_t(seconds)
        var parts = tm()
        let zone = localtime_r(&time, &parts) == nil ? 0 : parts.tm_gmtoff / 60
        self.init(seconds: seconds, zoneMinutes: zone)
    }
}
