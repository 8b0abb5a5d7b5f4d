internal import CPango

/// How a text is set.
struct TextStyle {
    enum Alignment { case start, center, end }

    /// Points.
    var size = 10.5
    var isBold = false
    var gray = 0.0
    var alignment = Alignment.start
    /// Points between lines beyond the font's own.
    var leading = 2.0
    var language = "de"
    var isRightToLeft = false
    var direction = Direction.form
    /// Cut with an ellipsis instead of broken into lines.
    var isOneLine = false
    /// More are cut with an ellipsis; nil for as many as there are.
    var mostLines: Int?

    /// Where text runs to.
    enum Direction {
        /// As `isRightToLeft` says.
        case form
        /// As each paragraph's first letter does, from the side where that begins: a German text in an Arabic letter.
        case own
        /// As the first letter does, but from the side where the form begins: a German question beside an Arabic answer.
        case ownOnFormsSide
    }

    /// Families that have Latin and Cyrillic, then what adds Arabic; Pango finds others where a letter is in none.
    static let families = "Liberation Sans, DejaVu Sans, Noto Sans, Noto Sans Arabic"
}

/// Text broken into lines by Pango, in whatever script it is.
final class TextBlock {
    struct Line {
        var top: Double
        var height: Double
        var baseline: Double
        var x: Double
    }

    let lines: [Line]
    let gray: Double
    /// In which it was set.
    let width: Double
    private let layout: OpaquePointer

    var height: Double { lines.last.map { $0.top + $0.height } ?? 0 }

    /// - Parameter width: points.
    init(_ runs: [LetterRun], width: Double, _ style: TextStyle) {
        self.width = width
        var runsRightToLeft = style.isRightToLeft
        if style.direction == .ownOnFormsSide {
            runsRightToLeft = Self.isRightToLeft(runs, otherwise: style.isRightToLeft)
        }
        let context = Self.context(style, isRightToLeft: runsRightToLeft)
        defer { g_object_unref(UnsafeMutableRawPointer(context)) }
        layout = pango_layout_new(context)
        gray = style.gray
        let description = pango_font_description_new()
        pango_font_description_set_family(description, TextStyle.families)
        pango_font_description_set_size(description, Int32(style.size * Double(PANGO_SCALE)))
        if style.isBold { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        pango_layout_set_width(layout, Int32(max(width, 1) * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_spacing(layout, Int32(style.leading * Double(PANGO_SCALE)))
        // Left and right change places by themselves where a paragraph's own direction isn't the letter's.
        pango_layout_set_auto_dir(layout, style.direction == .own ? 1 : 0)
        pango_layout_set_alignment(layout, Self.alignment(style))
        if style.isOneLine {
            pango_layout_set_height(layout, -1)
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
            pango_layout_set_single_paragraph_mode(layout, 1)
        } else if let most = style.mostLines {
            pango_layout_set_height(layout, Int32(-most))
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        pango_layout_set_markup(layout, runs.map(Self.markup).joined(), -1)
        lines = Self.lines(of: layout)
    }

    convenience init(_ text: String, width: Double, _ style: TextStyle) {
        self.init([LetterRun(text)], width: width, style)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Draws one line, its baseline at `y`, the block's left edge at `x`.
    func draw(_ index: Int, at x: Double, _ y: Double, on cairo: OpaquePointer) {
        guard lines.indices.contains(index), let line = pango_layout_get_line_readonly(layout, Int32(index)) else {
            return
        }
        cairo_set_source_rgb(cairo, gray, gray, gray)
        cairo_move_to(cairo, x + lines[index].x, y)
        pango_cairo_show_layout_line(cairo, line)
    }

    /// Whether a text's first letter belongs to a script that runs from right to left.
    static func isRightToLeft(_ runs: [LetterRun], otherwise: Bool) -> Bool {
        for scalar in runs.lazy.flatMap(\.text.unicodeScalars) where scalar.properties.isAlphabetic {
            return rightToLeft.contains { $0.contains(scalar.value) }
        }
        return otherwise
    }

    /// Blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and others whose letters run from right to left (UAX #9, table 4).
    private static let rightToLeft: [ClosedRange<UInt32>] = [
        0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
    ]

    private static func context(_ style: TextStyle, isRightToLeft: Bool) -> OpaquePointer {
        let context: OpaquePointer = pango_font_map_create_context(pango_cairo_font_map_get_default())
        // Points are the units of a PDF page; nothing is fitted to dots of a screen.
        pango_cairo_context_set_resolution(context, 72)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_language(context, pango_language_from_string(style.language))
        pango_context_set_base_dir(context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
        return context
    }

    private static func alignment(_ style: TextStyle) -> PangoAlignment {
        switch style.alignment {
        case .center: PANGO_ALIGN_CENTER
        case .start: style.isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
        case .end: style.isRightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
        }
    }

    private static func lines(of layout: OpaquePointer) -> [Line] {
        guard let iterator = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(iterator) }
        let unit = Double(PANGO_SCALE)
        var lines: [Line] = []
        repeat {
            var logical = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &logical)
            lines.append(
                Line(
                    top: Double(logical.y) / unit,
                    height: Double(logical.height) / unit,
                    baseline: Double(pango_layout_iter_get_baseline(iterator)) / unit,
                    x: Double(logical.x) / unit
                )
            )
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }

    /// Pango's markup, in which nothing of the text itself is markup.
    private static func markup(_ run: LetterRun) -> String {
        var text = ""
        for scalar in run.text.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\n": text += "\n"
            case "\t": text += " "
            // What is no letter: controls, and those that turn the direction of what follows.
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{FFFE}", "\u{FFFF}": break
            default: text.unicodeScalars.append(scalar)
            }
        }
        if run.style.contains(.bold) { text = "<b>\(text)</b>" }
        if run.style.contains(.italic) { text = "<i>\(text)</i>" }
        if run.style.contains(.underlined) { text = "<u>\(text)</u>" }
        return text
    }
}
