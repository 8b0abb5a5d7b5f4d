import FileExamination
import MailMessage

private let examiner = FileExaminer(limits: limits, width: 1)
private let limits = {
    var limits = ExaminationLimits.standard
    limits.time = .seconds(1)
    limits.readOctets = 8 << 20
    limits.heldOctets = 4 << 20
    return limits
}()
private let names = ["", "a.zip", "brief.docm", "seite.html", "brief.eml", "liste.xls", "bild.iso", "x.pdf.exe"]

/// Files of any kind, under names that lead to each way of reading them: no trap, bounded, and the same each time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = octets.first else { return 0 }
    let name = names[Int(first) % names.count]
    _ = examiner.examine(octets, named: name)
    _ = examiner.examine(Array(octets.dropFirst()), named: name)
    _ = examiner.examine(ParsedMessage(bytes: octets))
    return 0
}
