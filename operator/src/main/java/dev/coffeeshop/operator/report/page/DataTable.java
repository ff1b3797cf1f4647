package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** A table whose first column names its rows. */
record DataTable(String caption, List<Column> columns, List<List<String>> rows) {

    /** @param numeric is set right-aligned */
    record Column(String name, boolean numeric) {}

    DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Column text(String name) {
        return new Column(name, false);
    }

    static Column number(String name) {
        return new Column(name, true);
    }

    Element element() {
        Element head = Element.of("thead", Element.of("tr", columns.stream().map(DataTable::header).toList()));
        Element body = Element.of("tbody", rows.stream().map(this::row).toList());
        return Html.scrolling(caption, Element.of("table", Element.of("caption", caption), head, body));
    }

    private static Element header(Column column) {
        Element cell = Element.of("th", column.name()).with("scope", "col");
        return column.numeric() ? cell.with("class", "n") : cell;
    }

    private Element row(List<String> values) {
        List<Element> cells = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            cells.add(cell(index, values.get(index)));
        }
        return Element.of("tr", cells);
    }

    private Element cell(int index, String value) {
        if (index == 0) {
            return Element.of("th", value).with("scope", "row");
        }
        Element cell = Element.of("td", value);
        return columns.get(index).numeric() ? cell.with("class", "n") : cell;
    }
}
