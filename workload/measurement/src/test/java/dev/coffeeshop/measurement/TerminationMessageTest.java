package dev.coffeeshop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.coffeeshop.measurement.TerminationMessage.Failed;
import dev.coffeeshop.measurement.TerminationMessage.Measured;
import dev.coffeeshop.measurement.TerminationMessage.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminationMessageTest {

    /** 16 listed rungs, or a search of as many, with those that were run again. */
    private static final int MOST_RUNGS = 24;

    /** What may be missing of a rung that counts. */
    private static final String[] SPARED = {
        "service",
        "lag",
        "connectionWait",
        "generator",
        "response.mean",
        "response.p75",
        "response.p90",
        "response.p999",
        "response.max"
    };

    @Test
    void aResultThatFitsComesBackWhole() {
        LoadResult result = Samples.longest(3, rung -> rung != 1).withCalibrations(List.of());
        assertThat(TerminationMessage.read(TerminationMessage.write(result))).isEqualTo(new Measured(result));
    }

    @Test
    void theWorstCaseFitsWithAllThatAVerdictNeeds() {
        LoadResult result = Samples.longest(MOST_RUNGS, _ -> true);
        LoadResult read = trip(result);
        assertThat(read.baseline()).isEqualTo(result.baseline());
        assertThat(read.capacity()).isEqualTo(result.capacity());
        assertThat(read.rungs())
                .usingRecursiveComparison()
                .ignoringFields(SPARED)
                .isEqualTo(result.rungs());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 24})
    void ofRungsThatMayNotBeCountedTheReasonsFit(int every) {
        LoadResult result = Samples.longest(MOST_RUNGS, rung -> rung % every != 0);
        List<RungResult> bare = Detail.levels(result).getLast().rungs();
        LoadResult read = trip(result);
        assertThat(read.rungs()).hasSize(MOST_RUNGS);
        for (int i = 0; i < MOST_RUNGS; i++) {
            RungResult rung = result.rungs().get(i);
            assertThat(read.rungs().get(i))
                    .usingRecursiveComparison()
                    .ignoringFields(SPARED)
                    .isEqualTo(rung.valid() ? rung : bare.get(i));
            assertThat(read.rungs().get(i).invalid())
                    .extracting(Invalidity::reason)
                    .isEqualTo(rung.invalid().stream().map(Invalidity::reason).toList());
        }
    }

    @Test
    void whatAVerdictDoesNotNeedIsDroppedInOrder() {
        LoadResult result = Samples.longest(2, rung -> rung == 0);
        List<LoadResult> levels = Detail.levels(result);
        assertThat(levels.getFirst()).isEqualTo(result);
        assertThat(levels.get(1)).isEqualTo(result.withRungs(rungs(result, rung -> rung.withLag(null))));
        assertThat(levels.get(4)).isEqualTo(result.withRungs(rungs(result, RungResult::withoutDiagnosis)));
        assertThat(levels.get(5).rungs().getLast().invalid())
                .allMatch(one -> one.figure().isEmpty());
        assertThat(levels.get(5).rungs().getLast().arrivals()).isPositive();
        assertThat(levels.get(6).rungs().getLast().arrivals()).isZero();
        assertThat(levels.get(6).rungs().getFirst())
                .isEqualTo(levels.get(4).rungs().getFirst());
        assertThat(levels.get(6).calibrations()).isEqualTo(result.calibrations());
        assertThat(levels.get(7).calibrations())
                .containsExactly(result.calibrations().getFirst());
        assertThat(levels.get(7).rungs()).isEqualTo(levels.get(6).rungs());
        assertThat(levels.get(8).rungs().getFirst())
                .usingRecursiveComparison()
                .ignoringFields(SPARED)
                .isEqualTo(result.rungs().getFirst());
        assertThat(levels.get(8).calibrations()).hasSize(1);
        assertThat(levels.get(9)).isEqualTo(levels.get(8).withCalibrations(List.of()));
        assertThat(levels).hasSize(10);
    }

    @Test
    void lessIsDroppedOfAResultThatIsShorter() {
        LoadResult result = Samples.longest(10, _ -> true).withCalibrations(List.of());
        assertThat(trip(result).rungs())
                .allSatisfy(rung -> assertThat(rung.connectionWait()).isNotNull())
                .allSatisfy(rung -> assertThat(rung.lag()).isNull());
    }

    @Test
    void aFailureIsPlainText() {
        String message = TerminationMessage.writeFailure("shop:8080 refuses connections");
        assertThat(message).isEqualTo("error: shop:8080 refuses connections");
        assertThat(TerminationMessage.read(message)).isEqualTo(new Failed("shop:8080 refuses connections"));
    }

    @Test
    void aLongFailureIsCutBetweenCharacters() {
        String message = TerminationMessage.writeFailure("é".repeat(5_000));
        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(TerminationMessage.MAX_BYTES);
        assertThat(message).endsWith("é").doesNotContain("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 100, 500, 999})
    void aTruncatedMessageIsUnreadable(int length) {
        String message = TerminationMessage.write(Samples.longest(3, _ -> true)).substring(0, length);
        assertThat(why(message)).matches("not base64.*|cannot be inflated.*|not a load result.*");
    }

    @Test
    void aDamagedMessageIsUnreadable() {
        StringBuilder message = new StringBuilder(TerminationMessage.write(Samples.longest(3, _ -> true)));
        message.setCharAt(200, message.charAt(200) == 'A' ? 'B' : 'A');
        assertThat(why(message.toString())).contains("damaged");
    }

    @Test
    void everyKindOfForeignTextIsNamed() {
        assertThat(why("")).isEqualTo("empty");
        assertThat(why("panic: out of coffee")).isEqualTo("not written by the load generator");
        assertThat(why("1:abcd")).isEqualTo("version 1, but only version 2 is known");
        assertThat(why("2:%%%%")).isEqualTo("not base64: damaged or cut off");
        String noDeflate = Base64.getEncoder().encodeToString("coffee".getBytes(StandardCharsets.UTF_8));
        assertThat(why("2:" + noDeflate)).isEqualTo("cannot be inflated: damaged or cut off");
    }

    private static LoadResult trip(LoadResult result) {
        String message = TerminationMessage.write(result);
        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(TerminationMessage.MAX_BYTES);
        return measured(message);
    }

    private static List<RungResult> rungs(LoadResult result, UnaryOperator<RungResult> change) {
        return result.rungs().stream().map(change).toList();
    }

    private static LoadResult measured(String message) {
        return TerminationMessage.read(message) instanceof Measured(LoadResult result) ? result : fail(message);
    }

    private static String why(String message) {
        return TerminationMessage.read(message) instanceof Unreadable(String why) ? why : fail(message);
    }
}
