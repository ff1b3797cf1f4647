package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.markup.Resources;
import java.util.List;

/** A page around its content, with the style sheet in it. */
public final class Document {

    private static final Node STYLE = new Node.Resource(Resources.text(Document.class, "report.css"));

    private Document() {}

    /** @param content a {@code main} */
    public static String of(String title, Node... content) {
        return of(title, List.of(), List.of(content));
    }

    /** @param more of the head, such as a script on pages that are no files */
    public static String of(String title, List<Element> more, List<? extends Node> content) {
        Element head = Element.of(
                        "head",
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Element.of("title", title + " – Coffee Shop"),
                        Element.of("style", STYLE))
                .add(more);
        return "<!DOCTYPE html>\n"
                + Element.of("html", head, Element.of("body", content))
                        .with("lang", "en")
                        .with("xmlns", "http://www.w3.org/1999/xhtml")
                + "\n";
    }
}
