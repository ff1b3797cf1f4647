package dev.coffeeshop.operator.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ElementTest {

    @Test
    void textAndValuesStayWhatTheyAre() {
        assertThat(paragraph("<b>\"&'").toString())
                .isEqualTo("<p title=\"&lt;b&gt;&quot;&amp;&#39;\">&lt;b&gt;&quot;&amp;&#39;</p>");
    }

    @Property
    void whateverIsWrittenIsReadAgain(@ForAll String text) throws Exception {
        var read = read(paragraph(text).toString()).getDocumentElement();

        assertThat(read.getChildNodes().getLength()).isLessThanOrEqualTo(1);
        assertThat(read.getTextContent().length()).isLessThanOrEqualTo(text.length());
        assertThat(read.getElementsByTagName("*").getLength()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "//elsewhere/x", "/root", "https://elsewhere", "data:text/html,x", "\\\\x"
            })
    void noAddressLeavesThePage(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("a").with("href", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"results.csv", "#verdict", "?compare=team/other", "../other/report.html"})
    void addressesBesideItMay(String address) {
        assertThat(Element.of("a").with("href", address).toString()).contains("href=");
    }

    @Test
    void noEventIsHandled() {
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("p").with("onclick", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("p><script"));
    }

    private static Document read(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Element paragraph(String text) {
        return Element.of("p", text).with("title", text);
    }
}
