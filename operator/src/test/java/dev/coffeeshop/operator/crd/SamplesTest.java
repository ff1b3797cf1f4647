package dev.coffeeshop.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.CpuAmount;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.ExperimentPlan;
import dev.coffeeshop.operator.design.SpecProblems;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said about the samples without a cluster. */
class SamplesTest {

    private static final StructuralSchema SCHEMA = StructuralSchema.ofExperiments();
    private static final long LONGEST_SCENARIO_SECONDS = 480;
    private static final long ALL_SCENARIOS_SECONDS = 3_600;

    /** Of two cores, without what the operator and the cluster itself ask for. */
    private static final int USABLE_MILLICORES = 1_800;

    static List<SampleFile> all() {
        return SampleFile.all();
    }

    static List<SampleFile> scenarios() {
        return SampleFile.scenarios();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isAcceptedAndCanBeRun(SampleFile sample) {
        assertThat(SCHEMA.problems(sample.experiment())).isEmpty();
        assertThat(SpecProblems.in(sample.spec(SCHEMA))).isEmpty();
        assertThat(sample.experiment().at("/metadata/name").asText()).isEqualTo(sample.name());
    }

    @Test
    void aWrongSampleIsNot() {
        ObjectNode wrong = SampleFile.scenarios().getFirst().experiment().deepCopy();
        ((ObjectNode) wrong.at("/spec/load")).put("mood", "busy").put("mode", "Crowd");
        ((ObjectNode) wrong.at("/spec/design")).put("repetitions", 0);
        ((ObjectNode) wrong.at("/spec")).remove("matrix");

        assertThat(SCHEMA.problems(wrong))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).isEqualTo("spec.matrix is missing"),
                        problem -> assertThat(problem).isEqualTo("spec.load.mood is unknown"),
                        problem -> assertThat(problem).startsWith("spec.load.mode is \"Crowd\", and none of"),
                        problem -> assertThat(problem).startsWith("spec.design.repetitions is 0, out of"));
    }

    @Test
    void theSevenScenariosSayWhatIsExpectedOfThem() {
        assertThat(SampleFile.scenarios().stream().map(SampleFile::name))
                .containsExactlyInAnyOrder(
                        "fast-machine",
                        "average-machines",
                        "ticket-booking",
                        "fifty-ms-then-crash",
                        "scale-out-wins",
                        "scale-up-wins",
                        "shared-component")
                .containsExactlyInAnyOrderElementsOf(SampleFile.expectations());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioTakesAtMostEightMinutes(SampleFile sample) {
        assertThat(ExperimentPlan.of(sample.spec(SCHEMA)).expectedSeconds()).isBetween(60L, LONGEST_SCENARIO_SECONDS);
    }

    @Test
    void allScenariosTakeAtMostAnHour() {
        assertThat(SampleFile.scenarios().stream()
                        .mapToLong(
                                sample -> ExperimentPlan.of(sample.spec(SCHEMA)).expectedSeconds())
                        .sum())
                .isLessThanOrEqualTo(ALL_SCENARIOS_SECONDS);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioFitsANodeOfTwoCores(SampleFile sample) {
        CoffeeShopExperimentSpec spec = sample.spec(SCHEMA);
        int largest = ExperimentDesign.of(spec).cells().stream()
                .mapToInt(Cell::totalMillicores)
                .max()
                .orElseThrow();
        Quantity generator = spec.load().generator().resources().requests().getOrDefault("cpu", new Quantity("0"));

        assertThat(largest
                        + CpuAmount.millicores(generator)
                                * spec.load().generator().parallelism()
                        + besides(sample))
                .isLessThanOrEqualTo(USABLE_MILLICORES);
    }

    /** Intervals decide every scenario. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioIsRepeated(SampleFile sample) {
        assertThat(sample.spec(SCHEMA).design().repetitions()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isExpectedOfCellsThatThereAre(SampleFile sample) {
        JsonNode expected = sample.expected().orElseThrow();
        List<String> cells = ExperimentDesign.of(sample.spec(SCHEMA)).cells().stream()
                .map(Cell::name)
                .toList();
        Stream<String> named = Stream.concat(
                expected.path("planted").properties().stream().map(cell -> cell.getKey()),
                expected.at("/status/cells")
                        .valueStream()
                        .map(cell -> cell.path("name").asText()));

        assertThat(named).isNotEmpty().isSubsetOf(cells);
    }

    private static int besides(SampleFile sample) {
        return sample.objects().stream()
                .flatMap(object -> object.at("/spec/template/spec/containers").valueStream())
                .map(container -> container.at("/resources/requests/cpu").asText())
                .mapToInt(cpu -> CpuAmount.millicores(new Quantity(cpu)))
                .sum();
    }
}
