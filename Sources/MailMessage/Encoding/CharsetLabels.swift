/// Which labels are which charset. Keys are labels in lower case without punctuation.
enum CharsetLabels {
    /// Labels that follow a scheme: `iso-8859-7`, `windows-1251`, `cp850`, `koi8-u`.
    static func pattern(_ name: String) -> Charset.Method? {
        for (prefix, family, members) in schemes where name.hasPrefix(prefix) {
            guard let number = Int(name.dropFirst(prefix.count)), members.contains(number) else { continue }
            return method(family + String(number))
        }
        return nil
    }

    private static let schemes: [(prefix: String, family: String, members: Set<Int>)] = {
        let iso: Set<Int> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16]
        let windows: Set<Int> = [874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258]
        let dos: Set<Int> = [437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874]
        let asian: Set<Int> = [932, 936, 949, 950]
        let codePages = windows.union(dos).union(asian)
        return [
            ("iso8859", "ISO-8859-", iso), ("iso88590", "ISO-8859-", iso), ("8859", "ISO-8859-", iso),
            ("windows", "CP", windows.union(asian)), ("win", "CP", windows), ("cp", "CP", codePages),
            ("ibm", "CP", dos), ("dos", "CP", dos), ("latin", "LATIN", Set(1...10)),
        ]
    }()

    private static func method(_ iconvName: String) -> Charset.Method {
        switch iconvName {
        case "ISO-8859-1", "CP1252", "LATIN1": .windows1252
        case "CP936": .iconv("GB18030")
        default: .iconv(iconvName)
        }
    }

    static let methods: [String: Charset.Method] = {
        var table: [String: Charset.Method] = [:]
        func add(_ method: Charset.Method, _ labels: String) {
            for label in labels.split(separator: " ") { table[String(label)] = method }
        }
        add(.utf8, "utf8 unicode11utf8 unicode20utf8 utf8mb4 utf utf8bom utf8n cp65001 65001 unicode8")
        add(.ascii, "usascii ascii ansix341968 ansix341986 iso646us iso646irv iso646irv1991 us 646 cp367 ibm367 isoir6")
        add(.ascii, "ascii7bit 7bit default unknown unknown8bit 8bit none")
        add(.windows1252, "iso88591 latin1 l1 isolatin1 isoir100 cp819 ibm819 ansi 1252 iso885911987 iso8859")
        add(.unicode(bits: 16), "utf16 ucs2 iso10646ucs2 unicode csunicode")
        add(.unicode(bits: 32), "utf32 ucs4 iso10646ucs4")
        add(.iconv("UTF-16LE"), "utf16le ucs2le unicodelittle")
        add(.iconv("UTF-16BE"), "utf16be ucs2be unicodebig unicodefffe")
        add(.iconv("UTF-32LE"), "utf32le")
        add(.iconv("UTF-32BE"), "utf32be")
        add(.iconv("UTF-7"), "utf7 unicode11utf7 unicode20utf7")
        add(.iconv("KOI8-R"), "koi8r koi8 koi koi8ru")
        add(.iconv("KOI8-U"), "koi8u")
        add(.iconv("GB18030"), "gb2312 gbk gb18030 gb231280 euccn chinese gb2312197 ms936 isoir58")
        add(.iconv("BIG5-HKSCS"), "big5 big5hkscs cnbig5 big5eten")
        add(.iconv("CP932"), "shiftjis sjis xsjis mskanji windows31j ms932 cp943 shiftjisx")
        add(.iconv("EUC-JP"), "eucjp ujis eucjpms")
        add(.iconv("ISO-2022-JP-2"), "iso2022jp iso2022jp1 iso2022jp2 cp50220 cp50221")
        add(.iconv("ISO-2022-KR"), "iso2022kr")
        add(.iconv("EUC-TW"), "euctw")
        add(.iconv("UHC"), "euckr ksc56011987 ksc56011989 ksc5601 korean uhc isoir149 windows949 cp949 ms949")
        add(.iconv("TIS-620"), "tis620 tis6200 isoir166")
        add(.iconv("MACINTOSH"), "macintosh mac macroman macosroman")
        add(.iconv("MAC-CYRILLIC"), "maccyrillic")
        add(.iconv("ISO-8859-2"), "isolatin2 l2 isoir101")
        add(.iconv("ISO-8859-5"), "cyrillic isoir144")
        add(.iconv("ISO-8859-6"), "arabic iso88596e iso88596i")
        add(.iconv("ISO-8859-7"), "greek greek8")
        add(.iconv("ISO-8859-8"), "hebrew iso88598i iso88598e logical visual")
        add(.iconv("ISO-8859-9"), "turkish isolatin5 l5")
        add(.iconv("ISO-8859-15"), "iso885915 latin9 l9 iso8859euro")
        add(.iconv("CP1251"), "1251 win1251 ansi1251")
        add(.iconv("VISCII"), "viscii")
        add(.iconv("ARMSCII-8"), "armscii8")
        add(.iconv("JOHAB"), "johab")
        return table
    }()
}
