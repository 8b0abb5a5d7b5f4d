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
    /// Cut with an ellipsis instead of broken into lines.
    var isOneLine = false

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
    private let layout: OpaquePointer

    var height: Double { lines.last.map { $0.top + $0.height } ?? 0 }

    /// - Parameter width: points.
    init(_ runs: [LetterRun], width: Double, _ style: TextStyle) {
        let context = Self.context(style)
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
        // The side where text begins is the letter's, whatever the first letter of a line is.
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_alignment(layout, Self.alignment(style))
        if style.isOneLine {
            pango_layout_set_height(layout, -1)
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
            pango_layout_set_single_paragraph_mode(layout, 1)
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

    private static func context(_ style: TextStyle) -> OpaquePointer {
        let context: OpaquePointer = pango_font_map_create_context(pango_cairo_font_map_get_default())
        // Points are the units of a PDF page; nothing is fitted to dots of a screen.
        pango_cairo_context_set_resolution(context, 72)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_language(context, pango_language_from_string(style.language))
        pango_context_set_base_dir(context, style.isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
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
