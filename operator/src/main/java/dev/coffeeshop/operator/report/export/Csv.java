package dev.coffeeshop.operator.report.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as RFC 4180 has them, but for ends of lines that every tool takes. */
final class Csv {

    private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+@\t\r-]");

    private Csv() {}

    static <R> String table(List<Column<R>> columns, List<R> rows) {
        var header = columns.stream().map(Column::name).collect(Collectors.joining(","));
        return Stream.concat(Stream.of(header), rows.stream().map(row -> line(columns, row)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static <R> String line(List<Column<R>> columns, R row) {
        return columns.stream()
                .map(column -> column.value().apply(row).map(Csv::field).orElse(""))
                .collect(Collectors.joining(","));
    }

    private static String field(Object value) {
        return switch (value) {
            case Double number -> decimal(number);
            case String text -> text(text);
            default -> value.toString();
        };
    }

    /** Never with an exponent. */
    private static String decimal(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String text(String text) {
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
