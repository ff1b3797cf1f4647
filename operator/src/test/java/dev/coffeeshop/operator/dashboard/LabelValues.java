package dev.coffeeshop.operator.dashboard;

import java.util.regex.Pattern;

/** The query of a variable: all values of a label among some series. */
record LabelValues(String selector, String label) {

    private static final Pattern FORM = Pattern.compile("label_values\\((.+), ([a-z_]+)\\)");

    static LabelValues of(String query) {
        var form = FORM.matcher(query);
        if (!form.matches()) {
            throw new AssertionError("Not of the form label_values(series, label): " + query);
        }
        return new LabelValues(form.group(1), form.group(2));
    }
}
