/// A table of fixed length in plain memory: an array would be asked at each word whether the place is in it, and where it
/// stands.
///
/// Whoever makes one frees it. Sendable: written while it is made, and only read when it is handed on. Places come from what
/// was put in, never from a text alone.
struct PlainTable<Element: BitwiseCopyable>: @unchecked Sendable {
    private let elements: UnsafeMutableBufferPointer<Element>

    init(repeating element: Element, count: Int) {
        elements = .allocate(capacity: count)
        elements.initialize(repeating: element)
    }

    init(_ list: [Element]) {
        elements = .allocate(capacity: list.count)
        _ = elements.initialize(from: list)
    }

    var count: Int { elements.count }

    @inline(__always)
    subscript(place: Int) -> Element {
        get { elements[place] }
        nonmutating set { elements[place] = newValue }
    }

    func deallocate() { elements.deallocate() }
}
