package dev.coffeeshop.operator.report.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of HTML or SVG with its attributes and children; never changed, only copied. Whatever a text or a value
 * holds, it stays text: there is no way to put markup into either.
 */
public final class Element implements Node {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    /** May hold an address, which must then be relative or within the page. */
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action");

    private static final Set<String> VOID =
            Set.of("br", "meta", "link", "hr", "img", "input", "path", "line", "rect", "circle", "polyline", "polygon");

    private final String name;
    private final Map<String, String> attributes;
    private final List<Node> children;

    private Element(String name, Map<String, String> attributes, List<Node> children) {
        this.name = name;
        this.attributes = attributes;
        this.children = children;
    }

    public static Element of(String name, Node... children) {
        requireName(name);
        return new Element(name, Map.of(), List.of(children));
    }

    public static Element of(String name, List<? extends Node> children) {
        requireName(name);
        return new Element(name, Map.of(), List.copyOf(children));
    }

    public static Element of(String name, String text) {
        return of(name, new Text(text));
    }

    /**
     * @throws IllegalArgumentException for a handler of events, or an address that leaves the page's own server
     */
    public Element with(String attribute, String value) {
        requireName(attribute);
        if (attribute.startsWith("on") || (ADDRESSES.contains(attribute) && !staysHere(value))) {
            throw new IllegalArgumentException("no attribute of a page: " + attribute + "=" + value);
        }
        var more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, children);
    }

    /** With at most one decimal. */
    public Element with(String attribute, double value) {
        return with(attribute, Coordinate.of(value));
    }

    public Element add(Node... more) {
        return add(List.of(more));
    }

    public Element add(List<? extends Node> more) {
        var all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(name, attributes, List.copyOf(all));
    }

    /** @param place from 0 */
    public Element insert(int place, Node one) {
        var all = new ArrayList<>(children);
        all.add(place, one);
        return new Element(name, attributes, List.copyOf(all));
    }

    public Element text(String text) {
        return add(new Text(text));
    }

    /** Empty when it has none of that name. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Without the texts between them. */
    public List<Element> elements() {
        return children.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Escaping.text(value, out);
            out.append('"');
        });
        if (children.isEmpty() && VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    @Override
    public String toString() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private static boolean staysHere(String address) {
        int colon = address.indexOf(':');
        return !address.startsWith("/")
                && !address.startsWith("\\")
                && (colon < 0 || address.substring(0, colon).contains("?"));
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an element or attribute: " + name);
        }
    }
}
