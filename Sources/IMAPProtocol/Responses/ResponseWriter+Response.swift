extension ResponseWriter {
    package mutating func write(_ response: IMAPResponse) {
        switch response {
        case .tagged(let tag, let status):
            append(text: tag)
            append(" ")
            self.status(status)
        case .continuation(let text):
            append("+ ")
            append(text: text)
            crlf()
        case .untagged(let status):
            append("* ")
            self.status(status)
        default:
            append("* ")
            mailboxData(response)
            crlf()
        }
    }

    private mutating func mailboxData(_ response: IMAPResponse) {
        switch response {
        case .capability(let names): append(text: "CAPABILITY " + names.joined(separator: " "))
        case .enabled(let names): append(text: (["ENABLED"] + names).joined(separator: " "))
        case .flags(let flags):
            append("FLAGS ")
            flagList(flags)
        case .exists(let count): counted(count, "EXISTS")
        case .recent(let count): counted(count, "RECENT")
        case .expunge(let number): counted(number, "EXPUNGE")
        case .flagsChanged(let number, let uid, let flags, let isRecent, let modSeq):
            fetchHead(number, uid: uid)
            append("FLAGS ")
            flagList(flags, isRecent: isRecent)
            if let modSeq { append(text: " MODSEQ (\(modSeq))") }
            append(")")
        case .modSeqChanged(let number, let uid, let modSeq):
            fetchHead(number, uid: uid)
            append(text: "MODSEQ (\(modSeq)))")
        case .search(let numbers, let modSeq):
            append("SEARCH")
            for number in numbers {
                append(" ")
                append(number: number)
            }
            if let modSeq { append(text: " (MODSEQ \(modSeq))") }
        default: accountData(response)
        }
    }

    private mutating func accountData(_ response: IMAPResponse) {
        switch response {
        case .list(let entry): list("LIST", entry)
        case .lsub(let entry): list("LSUB", entry)
        case .status(let name, let values):
            append("STATUS ")
            mailbox(name)
            append(text: " (" + values.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: " ") + ")")
        case .extendedSearch(let result): extendedSearch(result)
        case .namespace:
            // RFC 2342 §5: one personal namespace; nobody opens another one's mailbox.
            append("NAMESPACE ((\"\" \"/\")) NIL NIL")
        case .id(let fields):
            append("ID (")
            for (index, field) in fields.enumerated() {
                if index > 0 { append(" ") }
                string(field.field.utf8)
                append(" ")
                if let value = field.value { string(value.utf8) } else { append("NIL") }
            }
            append(")")
        case .quotaRoot(let name, let root):
            append("QUOTAROOT ")
            mailbox(name)
            append(" ")
            string(root.utf8)
        case .quota(let root, let used, let limit):
            append("QUOTA ")
            string(root.utf8)
            append(text: limit.map { " (STORAGE \(used) \($0))" } ?? " ()")
        default: break
        }
    }

    private mutating func counted(_ number: Int, _ word: StaticString) {
        append(number: number)
        append(" ")
        append(word)
    }

    private mutating func fetchHead(_ number: Int, uid: UInt32?) {
        append(number: number)
        append(" FETCH (")
        if let uid {
            append("UID ")
            append(number: uid)
            append(" ")
        }
    }

    private mutating func list(_ word: StaticString, _ entry: ListEntry) {
        append(word)
        append(text: " (" + entry.attributes.joined(separator: " ") + ") \"/\" ")
        if let name = entry.name { mailbox(name) } else { append("\"\"") }
        if entry.hasSubscribedChild { append(" (\"CHILDINFO\" (\"SUBSCRIBED\"))") }
    }

    private mutating func extendedSearch(_ result: ExtendedSearch) {
        append("ESEARCH (TAG ")
        string(result.tag.utf8)
        append(")")
        if result.usesUID { append(" UID") }
        if let min = result.min { append(text: " MIN \(min)") }
        if let max = result.max { append(text: " MAX \(max)") }
        if !result.all.isEmpty { append(text: " ALL " + SequenceSet.text(of: result.all)) }
        if let count = result.count { append(text: " COUNT \(count)") }
        if let modSeq = result.modSeq { append(text: " MODSEQ \(modSeq)") }
    }
}
