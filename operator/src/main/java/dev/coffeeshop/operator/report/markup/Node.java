package dev.coffeeshop.operator.report.markup;

/** A part of a page. */
public sealed interface Node permits Element, Node.Text, Node.Resource {

    /** Appends well-formed XML, which is HTML as well. */
    void write(StringBuilder out);

    /** Characters as a reader sees them. */
    record Text(String text) implements Node {
        @Override
        public void write(StringBuilder out) {
            Escaping.text(text, out);
        }
    }

    /**
     * A style sheet or script of this project, as it stands.
     *
     * @param content without {@code <} and {@code &}, so that it means the same to HTML and XML
     */
    record Resource(String content) implements Node {
        public Resource {
            if (content.indexOf('<') >= 0 || content.indexOf('&') >= 0) {
                throw new IllegalArgumentException("a resource with < or & is no well-formed part of a page");
            }
        }

        @Override
        public void write(StringBuilder out) {
            out.append(content);
        }
    }
}
