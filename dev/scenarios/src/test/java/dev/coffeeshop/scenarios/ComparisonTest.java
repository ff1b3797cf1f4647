package dev.coffeeshop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String STATUS = """
            verdict: {performance: Fast, scalability: DoesNotScale, problem: Scalability, headline: Fast for one.}
            scaling:
              - {axis: Out, at: 200m, judgement: DoesNotScale}
              - {axis: Up, at: "1", judgement: Scales}
            upOrOut:
              - {up: 800m-x1, out: 200m-x4, ratio: {value: "3.02", lower: "2.9", upper: "3.1"}}
            cells:
              - {name: 200m-x1, usersAtCapacity: 100, limitingFactor: {factor: Memory}}
              - {name: 800m-x1}
            """;

    @Test
    void whatIsNotExpectedMayBeAnything() {
        assertThat(differences("""
                verdict: {performance: Fast, problem: Scalability}
                scaling:
                  - {axis: Up, at: "1", judgement: Scales}
                upOrOut:
                  - {up: 800m-x1, out: 200m-x4, ratio: {lower: "> 1.10", upper: "<= 3.1"}}
                cells:
                  - {name: 200m-x1, usersAtCapacity: 100, limitingFactor: {factor: Memory}}
                """)).isEmpty();
    }

    @Test
    void namesEveryPlaceThatDiffers() {
        assertThat(differences("""
                verdict: {performance: Slow, problem: Both}
                scaling:
                  - {axis: Out, at: 200m, judgement: Scales}
                cells:
                  - {name: 200m-x1, usersAtCapacity: 10, limitingFactor: {factor: CpuLimit}}
                """))
                .containsExactly(
                        new Difference("status.verdict.performance", "Slow", "Fast"),
                        new Difference("status.verdict.problem", "Both", "Scalability"),
                        new Difference("status.scaling[Out 200m].judgement", "Scales", "DoesNotScale"),
                        new Difference("status.cells[200m-x1].usersAtCapacity", "10", "100"),
                        new Difference("status.cells[200m-x1].limitingFactor.factor", "CpuLimit", "Memory"));
    }

    @Test
    void aBoundThatDoesNotHoldDiffers() {
        assertThat(differences("""
                upOrOut:
                  - {up: 800m-x1, out: 200m-x4, ratio: {lower: "> 2.9", upper: "< 3"}}
                """))
                .containsExactly(
                        new Difference("status.upOrOut[800m-x1 200m-x4].ratio.lower", "> 2.9", "2.9"),
                        new Difference("status.upOrOut[800m-x1 200m-x4].ratio.upper", "< 3", "3.1"));
    }

    @Test
    void whatIsMissingDiffers() {
        assertThat(differences("""
                recommendation: {cell: 400m-x2}
                verdict: {upOrOut: Out}
                cells:
                  - {name: 400m-x1}
                  - {name: 800m-x1, capacity: {upper: "< 100"}}
                """))
                .containsExactly(
                        new Difference("status.recommendation", "an object", "nothing"),
                        new Difference("status.verdict.upOrOut", "Out", "nothing"),
                        new Difference("status.cells[400m-x1]", "an item", "nothing"),
                        new Difference("status.cells[800m-x1].capacity", "an object", "nothing"));
    }

    @Test
    void whereNothingWasFoundEverythingDiffers() {
        assertThat(Comparison.differences("status", tree("verdict: {performance: Fast}"), null))
                .containsExactly(new Difference("status", "an object", "nothing"));
    }

    @Test
    void anItemThatNothingNamesIsAMistakeOfTheExpectation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> differences("cells: [{usersAtCapacity: 1}]"))
                .withMessageContaining("nothing names the expected item");
    }

    private static List<Difference> differences(String expected) {
        return Comparison.differences("status", tree(expected), tree(STATUS));
    }

    private static Map<?, ?> tree(String yaml) {
        return new KubernetesSerialization().unmarshal(yaml, Map.class);
    }
}
