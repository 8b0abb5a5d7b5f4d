internal import CPango
internal import QRCodes

/// Pages drawn by cairo into a PDF file in memory.
final class PDFDocument {
    /// Where cairo writes.
    private final class Sink {
        var octets: [UInt8] = []
    }

    private let sink = Sink()
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let height: Double

    /// - Parameters:
    ///   - created: an instant in ISO 8601; nothing else in the file tells when it was made.
    init(title: String, created: String, width: Double = Paper.width, height: Double = Paper.height) throws {
        self.height = height
        let write: cairo_write_func_t = { closure, data, count in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
            sink.octets.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        guard let surface = cairo_pdf_surface_create_for_stream(write, closure, width, height),
            let cairo = cairo_create(surface)
        else { throw PrintingError.drawing(-1) }
        self.surface = surface
        self.cairo = cairo
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Schulpost")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    func draw(_ pages: [[Mark]]) {
        for page in pages {
            for mark in page { draw(mark) }
            cairo_show_page(cairo)
        }
    }

    /// Ends the file.
    func octets() throws -> [UInt8] {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else { throw PrintingError.drawing(Int(status.rawValue)) }
        return sink.octets
    }

    private func draw(_ mark: Mark) {
        switch mark {
        case .line(let block, let index, let x, let baseline):
            block.draw(index, at: x, baseline, on: cairo)
        case .rule(let from, let to, let width, let isDashed, let gray):
            cairo_set_source_rgb(cairo, gray, gray, gray)
            cairo_set_line_width(cairo, width)
            if isDashed { cairo_set_dash(cairo, [3, 3], 2, 0) }
            cairo_move_to(cairo, from.0, from.1)
            cairo_line_to(cairo, to.0, to.1)
            cairo_stroke(cairo)
            cairo_set_dash(cairo, nil, 0, 0)
        case .box(let x, let y, let width, let height, let gray):
            cairo_set_source_rgb(cairo, gray, gray, gray)
            cairo_set_line_width(cairo, 0.8)
            cairo_rectangle(cairo, x, y, width, height)
            cairo_stroke(cairo)
        case .fill(let x, let y, let width, let height, let gray):
            cairo_set_source_rgb(cairo, gray, gray, gray)
            cairo_rectangle(cairo, x, y, width, height)
            cairo_fill(cairo)
        case .code(let code, let x, let y, let side):
            let square = side / Double(code.size)
            cairo_set_source_rgb(cairo, 0, 0, 0)
            for run in code.runs {
                cairo_rectangle(
                    cairo,
                    x + Double(run.columns.lowerBound) * square,
                    y + Double(run.row) * square,
                    Double(run.columns.count) * square,
                    square
                )
            }
            // In one piece, so that no seams show between rows.
            cairo_fill(cairo)
        }
    }
}
