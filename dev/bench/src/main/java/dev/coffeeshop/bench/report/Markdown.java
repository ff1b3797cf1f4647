package dev.coffeeshop.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables and numbers. */
final class Markdown {

    static final String NONE = "–";

    /** With what follows it in a cell of figures: a range, a unit. */
    private static final Pattern NUMBER =
            Pattern.compile("^[+−]?\\d[\\d,.]*( %| MB)?( \\(.*\\))?$|^–$|^not reported$|^as needed$");

    private Markdown() {}

    /** Columns of numbers are set to the right. */
    static String table(List<String> header, List<List<String>> rows) {
        String rule = IntStream.range(0, header.size())
                .mapToObj(column -> rows.stream()
                                .allMatch(row -> NUMBER.matcher(row.get(column)).find())
                        ? "---:"
                        : "---")
                .collect(Collectors.joining("|", "|", "|\n"));
        return row(header) + rule + rows.stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Three significant digits, at most to the microsecond. */
    static String milliseconds(double value) {
        int decimals = value < 10 ? value < 1 ? 3 : 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String signedPercent(double value) {
        return String.format(Locale.ROOT, "%+.1f %%", value).replace('-', '−');
    }
}
