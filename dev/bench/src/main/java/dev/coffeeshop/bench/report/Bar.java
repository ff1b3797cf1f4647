package dev.coffeeshop.bench.report;

import java.util.List;

/** Something that is to hold, and what was measured of it. */
public record Bar(String text, String measured, Verdict verdict) {

    /** Whether it holds. */
    public enum Verdict {
        MET("met"),
        MISSED("**missed**"),
        NOT_MEASURED("not measured");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Bar of(String text, String measured, boolean met) {
        return new Bar(text, measured, met ? Verdict.MET : Verdict.MISSED);
    }

    static Bar notMeasured(String text) {
        return new Bar(text, Markdown.NONE, Verdict.NOT_MEASURED);
    }

    List<String> row() {
        return List.of(text, measured, verdict.label());
    }
}
