package dev.coffeeshop.operator.report.markup;

/** Text and attribute values as XML; characters that XML does not know become U+FFFD. */
final class Escaping {

    private static final char REPLACEMENT = '\uFFFD';

    private Escaping() {}

    static void text(String text, StringBuilder out) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isKnown(point) ? point : REPLACEMENT);
            }
        });
    }

    /** By the production Char of XML 1.0, without the C1 controls that HTML refuses. */
    private static boolean isKnown(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0x7F)
                || (point >= 0xA0 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
