package dev.coffeeshop.operator.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page's elements, since every page is well-formed XML. */
final class PageTree {

    private PageTree() {}

    static Document document(String page) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>\\s*", ""))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return Stream.iterate(0, index -> index < found.getLength(), index -> index + 1)
                .map(index -> (Element) found.item(index))
                .toList();
    }

    static List<String> ids(Document document) {
        return elements(document, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    static String textOf(Document document, String id) {
        return elements(document, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .map(Node::getTextContent)
                .findFirst()
                .orElse("");
    }
}
