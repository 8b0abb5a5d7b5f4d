import FileExamination
import Gateway
import Logging
import MailMessage
import Policy
import Scanners

/// What looks at messages on their way in, one for all schools of the node.
struct WayIn: Sendable {
    let examiner: any FileExamining
    let scanners: [any MessageScanner]

    /// - Throws: `StartError` where the scanner's password can't be read.
    init(_ configuration: SchulpostConfiguration, logger: Logger) throws {
        examiner = FileExaminer()
        let told = configuration.scanners
        do {
            let asked = try ScannerConfiguration(
                clamAV: told.clamAV,
                rspamd: told.rspamd,
                rspamdPasswordFile: told.rspamdPasswordFile,
                timeout: told.timeout
            )
            scanners = try asked.scanners(logger: logger)
        } catch {
            throw StartError.unusableScanner(reason: "\(error)")
        }
    }
}

/// The gateway's port, met by what knows nothing of the gateway.
extension FileExaminer: FileExamining {}
