package dev.coffeeshop.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void setsNumbersToTheRight() {
        String table = Markdown.table(
                List.of("tool", "rate", "error", "why"),
                List.of(List.of("wrk", "1,000 (900 – 1,100)", "−1.5 %", "3 of 4"), List.of("ab", "–", "+2.0 %", "–")));

        assertThat(table.lines().toList())
                .startsWith("| tool | rate | error | why |", "|---|---:|---:|---|")
                .hasSize(4);
    }

    @Test
    void givesThreeDigitsOfATime() {
        assertThat(List.of(0.0614, 1.234, 12.34, 405.4).stream().map(Markdown::milliseconds))
                .containsExactly("0.061", "1.23", "12.3", "405");
    }

    @Test
    void takesTheMiddleOfTwoAsMedian() {
        Spread spread = Spread.of(DoubleStream.of(4, 1, 3, 2)).orElseThrow();

        assertThat(spread).isEqualTo(new Spread(2.5, 1, 4, 4));
        assertThat(Spread.of(DoubleStream.empty())).isEmpty();
        assertThat(Spread.of(DoubleStream.of(7)).orElseThrow().text(Markdown::whole))
                .isEqualTo("7");
    }
}
