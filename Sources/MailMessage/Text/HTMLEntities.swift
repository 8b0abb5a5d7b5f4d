/// Character references of HTML (HTML Standard §13.5), those that letters use.
enum HTMLEntities {
    /// The longest name looked for, in characters.
    static let longestName = 10

    /// The text of a reference without `&` and `;`: `auml`, `#228`, `#xE4`; nil for an unknown one.
    static func text(of name: ArraySlice<UInt8>) -> String? {
        guard name.first == UInt8(ascii: "#") else { return named[String(decoding: name, as: UTF8.self)] }
        var digits = name.dropFirst()
        var base: UInt32 = 10
        if digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X") {
            digits = digits.dropFirst()
            base = 16
        }
        guard (1...8).contains(digits.count) else { return nil }
        var code: UInt32 = 0
        for digit in digits {
            guard let value = digit.hexadecimalValue, value < base else { return nil }
            code = code.multipliedReportingOverflow(by: base).partialValue &+ UInt32(value)
            if code > 0x10FFFF { return "\u{FFFD}" }
        }
        // The numbers of windows-1252 are meant by 128 to 159, as browsers read them.
        if (0x80...0x9F).contains(code) { return Windows1252.decode([UInt8(code)]) }
        guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
        return String(scalar)
    }

    private static let named: [String: String] = {
        var table = [
            "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"", "apos": "'",
            "euro": "€", "bull": "•", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
            "sbquo": "‚",
            "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "trade": "™", "permil": "‰",
            "dagger": "†", "Dagger": "‡", "circ": "ˆ", "tilde": "˜", "OElig": "Œ", "oelig": "œ", "Scaron": "Š",
            "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "minus": "−", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓",
            "harr": "↔", "infin": "∞", "ne": "≠", "le": "≤", "ge": "≥", "radic": "√", "asymp": "≈", "loz": "◊",
            "spades": "♠", "clubs": "♣", "hearts": "♥", "diams": "♦", "check": "✓", "star": "☆", "starf": "★",
            "phone": "☎", "prime": "′", "Prime": "″", "frasl": "⁄", "sum": "∑", "prod": "∏", "pi": "π", "Omega": "Ω",
            "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "lambda": "λ", "mu": "μ", "sigma": "σ", "omega": "ω",
            "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
            "lrm": "\u{200E}", "rlm": "\u{200F}", "Tab": "\t", "NewLine": "\n", "colon": ":", "period": ".", "sol": "/",
            "commat": "@", "lpar": "(", "rpar": ")", "num": "#", "percnt": "%", "excl": "!", "quest": "?", "comma": ",",
            "semi": ";", "equals": "=", "plus": "+", "lowbar": "_", "hyphen": "‐", "dollar": "$", "ast": "*",
            "COPY": "©",
            "REG": "®",
        ]
        // Latin-1 in order of its codes (HTML 2.0).
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
            Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
            Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
            eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
            uacute ucirc uuml yacute thorn yuml
            """
        for (index, name) in latin.split(separator: " ").enumerated() {
            if let scalar = Unicode.Scalar(UInt32(0xA0 + index)) { table[String(name)] = String(scalar) }
        }
        return table
    }()

    /// Names that browsers read without their semicolon, too.
    static let withoutSemicolon: Set<String> = ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"]

    /// The octets with references replaced, each octet looked at a bounded number of times.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            guard byte == UInt8(ascii: "&") else {
                result.append(byte)
                continue
            }
            let rest = text[index...].prefix(longestName + 1)
            let name = rest.prefix { isNameCharacter($0) }
            let hasSemicolon = name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: ";")
            let isEnough =
                hasSemicolon || name.first == UInt8(ascii: "#")
                || withoutSemicolon.contains(String(decoding: name, as: UTF8.self))
            guard !name.isEmpty, isEnough, let replacement = self.text(of: name) else {
                result.append(byte)
                continue
            }
            result += Array(replacement.utf8)
            index = name.endIndex + (hasSemicolon ? 1 : 0)
        }
        return result
    }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#"): true
        default: false
        }
    }
}

extension HTMLEntities {
    /// The text with all characters beyond ASCII as numeric references; everything else as it is.
    static func asReferences(_ html: String) -> String {
        var result = ""
        for scalar in html.unicodeScalars {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else {
                result += "&#x" + String(scalar.value, radix: 16, uppercase: true) + ";"
            }
        }
        return result
    }
}
