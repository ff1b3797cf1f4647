package dev.coffeeshop.operator.report.markup;

/** Wide content that scrolls by itself, by keyboard too, so that the page never does. */
public final class Scrolling {

    private Scrolling() {}

    public static Element of(String label, Node content) {
        return Element.of("div", content)
                .with("class", "scroll")
                .with("role", "region")
                .with("aria-label", label)
                .with("tabindex", "0");
    }
}
