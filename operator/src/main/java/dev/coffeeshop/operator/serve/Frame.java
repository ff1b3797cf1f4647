package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.markup.Resources;
import dev.coffeeshop.operator.report.page.Document;
import java.util.List;
import java.util.stream.Stream;

/** A served page around its content. */
final class Frame {

    private static final Element STYLE =
            Element.of("style", new Node.Resource(Resources.text(Frame.class, "site.css")));

    private Frame() {}

    static String of(String title, Element... content) {
        return of(title, List.of(), List.of(content));
    }

    /** @param head more of it, such as a script */
    static String of(String title, List<Element> head, List<Element> content) {
        return Document.of(title, Stream.concat(Stream.of(STYLE), head.stream()).toList(), content);
    }
}
