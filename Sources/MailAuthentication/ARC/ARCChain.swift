internal import MailMessage

/// The ARC fields of a message, sorted into sets (RFC 8617 §4.2, §5.2 steps 1 to 3).
struct ARCChain {
    struct Link {
        let results: HeaderField
        let message: HeaderField
        let seal: HeaderField
        let set: ARCSet
    }

    /// What makes a chain unreadable.
    struct Defect: Error {
        let problem: ARCVerdict.Problem
    }

    /// Oldest first: the set of instance 1 is at 0.
    let links: [Link]

    /// The highest instance (RFC 8617 §4.2.1).
    static let highestInstance = 50

    /// The first instance whose `cv` can't stand there: `none` belongs to the first, `pass` to all others.
    var brokenValidation: Int? {
        links.last { $0.set.chainValidation != ($0.set.instance == 1 ? "none" : "pass") }?.set.instance
    }

    static func read(_ header: HeaderBlock, limits: AuthenticationLimits) -> Result<ARCChain, Defect> {
        do throws(Defect) {
            let seals = try byInstance(header, "ARC-Seal", limits)
            let messages = try byInstance(header, "ARC-Message-Signature", limits)
            let results = try byInstance(header, "ARC-Authentication-Results", limits)
            let count = max(seals.count, messages.count, results.count)
            guard count <= min(limits.arcSets, highestInstance) else { throw Defect(problem: .tooManySets) }
            var links: [Link] = []
            for instance in 1..<(count + 1) {
                guard let seal = seals[instance], let message = messages[instance], let result = results[instance]
                else { throw Defect(problem: .brokenStructure) }
                links.append(try link(instance, seal: seal, message: message, results: result, limits))
            }
            return .success(ARCChain(links: links))
        } catch {
            return .failure(error)
        }
    }

    private static func link(
        _ instance: Int,
        seal: HeaderField,
        message: HeaderField,
        results: HeaderField,
        _ limits: AuthenticationLimits
    ) throws(Defect) -> Link {
        let malformedSeal = Defect(problem: .malformed(instance: instance, field: "ARC-Seal"))
        guard let tags = TagList(seal.valueBytes[...], limits: limits), tags["h"] == nil,
            let sealer = tags.text("d").flatMap({ Domain($0) }), let selector = tags.text("s"),
            let validation = tags.text("cv")
        else { throw malformedSeal }
        guard TagList(message.valueBytes[...], limits: limits) != nil else {
            throw Defect(problem: .malformed(instance: instance, field: "ARC-Message-Signature"))
        }
        let value = results.valueBytes
        let payload = value.firstIndex(of: .semicolon).map { value[($0 + 1)...].trimmed.text } ?? ""
        let set = ARCSet(
            instance: instance,
            sealer: sealer,
            selector: selector,
            chainValidation: validation.lowercased(),
            authenticationResults: payload
        )
        return Link(results: results, message: message, seal: seal, set: set)
    }

    /// The fields of a name by their instance, each at most once.
    private static func byInstance(
        _ header: HeaderBlock,
        _ name: String,
        _ limits: AuthenticationLimits
    ) throws(Defect) -> [Int: HeaderField] {
        var found: [Int: HeaderField] = [:]
        for field in header.all(name) {
            let value = field.valueBytes
            guard value.count <= limits.tagListOctets, let instance = instance(value) else {
                throw Defect(problem: .malformed(instance: 0, field: name))
            }
            guard found.updateValue(field, forKey: instance) == nil else { throw Defect(problem: .brokenStructure) }
            guard found.count <= highestInstance else { throw Defect(problem: .tooManySets) }
        }
        return found
    }

    /// `i=` 1*2DIGIT (RFC 8617 §4.2.1), from 1 to 50; the first tag of ARC-Authentication-Results, anywhere in the others.
    private static func instance(_ value: [UInt8]) -> Int? {
        for tag in value.split(separator: .semicolon) {
            guard let equals = tag.firstIndex(of: .equals), tag[..<equals].trimmed.elementsEqual("i".utf8) else {
                continue
            }
            let digits = tag[(equals + 1)...].trimmed
            guard (1...2).contains(digits.count), digits.allSatisfy(\.isDigit), let number = Int(digits.text),
                (1...highestInstance).contains(number)
            else { return nil }
            return number
        }
        return nil
    }

    /// What a seal covers besides itself: all sets up to its own, in order, the seal last (RFC 8617 §5.1.1).
    func covered(bySealAt index: Int, _ header: SignedHeader) -> [UInt8] {
        var canonical: [UInt8] = []
        for (place, link) in links[...index].enumerated() {
            header.append(link.results, .relaxed, to: &canonical)
            header.append(link.message, .relaxed, to: &canonical)
            if place < index { header.append(link.seal, .relaxed, to: &canonical) }
        }
        return canonical
    }
}
