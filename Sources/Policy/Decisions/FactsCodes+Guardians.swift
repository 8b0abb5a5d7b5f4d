/// A registered private address that a message came from. Numbers never change.
extension FactsCodes {
    static func code(of known: KnownGuardian) -> Int {
        switch (known.isGuardian, known.isVerified) {
        case (false, false): 1
        case (false, true): 2
        case (true, false): 3
        case (true, true): 4
        }
    }

    /// Those of earlier releases, 1 and 2, don't tell whether it was a guardian's.
    static func knownGuardian(_ code: Int) -> KnownGuardian {
        KnownGuardian(isVerified: code == 2 || code == 4, isGuardian: code >= 3)
    }
}
