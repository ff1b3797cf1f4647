package dev.coffeeshop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.coffeeshop.measurement.TerminationMessage.Failed;
import dev.coffeeshop.measurement.TerminationMessage.Measured;
import dev.coffeeshop.measurement.TerminationMessage.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminationMessageTest {

    @Test
    void aResultThatFitsComesBackWhole() {
        LoadResult result = Samples.longest(3);
        assertThat(TerminationMessage.read(TerminationMessage.write(result))).isEqualTo(new Measured(result));
    }

    @Test
    void theWorstCaseFitsWithAllThatAVerdictNeeds() {
        LoadResult result = Samples.longest(ProgramLimits.MAX_RUNGS);
        String message = TerminationMessage.write(result);
        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(TerminationMessage.MAX_BYTES);

        LoadResult read = measured(message);
        assertThat(read.baseline()).isEqualTo(result.baseline());
        assertThat(read.rungs())
                .usingRecursiveComparison()
                .ignoringFields("service", "lag", "invalid")
                .isEqualTo(result.rungs());
        assertThat(read.rungs())
                .allSatisfy(rung -> assertThat(rung.invalid())
                        .extracting(Invalidity::reason)
                        .containsExactly(Invalidity.Reason.values()));
    }

    @Test
    void diagnosisIsDroppedInOrder() {
        LoadResult result = Samples.longest(ProgramLimits.MAX_RUNGS);
        assertThat(Detail.WITHOUT_LAG.of(result).rungs()).allSatisfy(rung -> {
            assertThat(rung.lag()).isNull();
            assertThat(rung.service()).isNotNull();
        });
        assertThat(Detail.WITHOUT_LAG_AND_SERVICE.of(result).rungs())
                .allSatisfy(rung -> assertThat(rung.service()).isNull());
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
        String message = TerminationMessage.write(Samples.longest(3)).substring(0, length);
        assertThat(why(message)).matches("not base64.*|cannot be inflated.*|not a load result.*");
    }

    @Test
    void aDamagedMessageIsUnreadable() {
        StringBuilder message = new StringBuilder(TerminationMessage.write(Samples.longest(3)));
        message.setCharAt(200, message.charAt(200) == 'A' ? 'B' : 'A');
        assertThat(why(message.toString())).contains("damaged");
    }

    @Test
    void everyKindOfForeignTextIsNamed() {
        assertThat(why("")).isEqualTo("empty");
        assertThat(why("panic: out of coffee")).isEqualTo("not written by the load generator");
        assertThat(why("2:abcd")).isEqualTo("version 2, but only version 1 is known");
        assertThat(why("1:%%%%")).isEqualTo("not base64: damaged or cut off");
        String noDeflate = Base64.getEncoder().encodeToString("coffee".getBytes(StandardCharsets.UTF_8));
        assertThat(why("1:" + noDeflate)).isEqualTo("cannot be inflated: damaged or cut off");
    }

    private static LoadResult measured(String message) {
        return TerminationMessage.read(message) instanceof Measured(LoadResult result) ? result : fail(message);
    }

    private static String why(String message) {
        return TerminationMessage.read(message) instanceof Unreadable(String why) ? why : fail(message);
    }
}
