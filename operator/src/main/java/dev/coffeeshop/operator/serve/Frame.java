package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import java.util.List;

/** A page around its content. */
final class Frame {

    private static final Node STYLE = new Node.Resource(Resources.text("site.css"));

    private Frame() {}

    static String of(String title, Element... content) {
        return of(title, List.of(), List.of(content));
    }

    /** @param head more of it, such as a script */
    static String of(String title, List<Element> head, List<Element> content) {
        Element all = Element.of(
                        "head",
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("title", title),
                        Element.of("style", STYLE))
                .add(head);
        return "<!DOCTYPE html>\n" + Element.of("html", all, Element.of("body", content)).with("lang", "en");
    }
}
