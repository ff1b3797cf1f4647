package dev.coffeeshop.operator.report.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table whose first column names its rows. */
public record DataTable(String caption, List<Column> columns, List<List<String>> rows) {

    /** @param numeric is set right-aligned */
    public record Column(String name, boolean numeric) {}

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static Column text(String name) {
        return new Column(name, false);
    }

    public static Column number(String name) {
        return new Column(name, true);
    }

    public Element element() {
        Element head = Element.of(
                "thead",
                Element.of("tr", columns.stream().map(DataTable::header).toList()));
        Element body = Element.of("tbody", rows.stream().map(DataTable::row).toList());
        Element table =
                Element.of("table", Element.of("caption", caption), head, body).with("class", numeric());
        return Scrolling.of(caption, table);
    }

    /** Which columns hold figures, said once for the whole table: such as "n2 n4" for the second and the fourth. */
    private String numeric() {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).numeric())
                .mapToObj(index -> "n" + (index + 1))
                .collect(Collectors.joining(" "));
    }

    private static Element header(Column column) {
        return Element.of("th", column.name()).with("scope", "col");
    }

    private static Element row(List<String> values) {
        List<Element> cells = new ArrayList<>();
        cells.add(Element.of("th", values.getFirst()).with("scope", "row"));
        values.stream().skip(1).forEach(value -> cells.add(Element.of("td", value)));
        return Element.of("tr", cells);
    }
}
