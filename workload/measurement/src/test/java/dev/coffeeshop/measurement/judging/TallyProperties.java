package dev.coffeeshop.measurement.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.Percentile;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TallyProperties {

    private static final long MICRO = 1_000;

    /** Values under 2,048 us are recorded exactly. */
    @Property(tries = 300)
    void percentilesAreThoseOfTheSortedListWithFailuresLast(
            @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 2_000) Long> micros,
            @ForAll @IntRange(min = 0, max = 50) int failures,
            @ForAll Percentile percentile) {
        Tally tally = tally(micros, failures);
        int total = micros.size() + failures;
        int rank = (int) Math.max(1, Math.ceil(percentile.percent() * total / 100 - 1e-9));
        OptionalLong expected = rank > micros.size()
                ? OptionalLong.empty()
                : OptionalLong.of(micros.stream().sorted().toList().get(rank - 1));
        assertThat(tally.percentile(percentile)).isEqualTo(expected);
    }

    @Property(tries = 100)
    void aFailureNeverImprovesAPercentile(
            @ForAll @Size(min = 1, max = 100) List<@LongRange(min = 0, max = 50_000_000) Long> micros,
            @ForAll Percentile percentile) {
        long without = orLast(tally(micros, 0).percentile(percentile));
        long with = orLast(tally(micros, 1).percentile(percentile));
        assertThat(with).isGreaterThanOrEqualTo(without);
    }

    @Property(tries = 100)
    void partsAddUpToTheWhole(
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = 50_000_000) Long> some,
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = 50_000_000) Long> others) {
        Tally sum = tally(some, 2);
        sum.add(tally(others, 3));
        Tally whole = tally(some, 5);
        others.forEach(micros -> whole.succeeded(micros * MICRO, micros * MICRO));
        assertThat(sum.summary()).isEqualTo(whole.summary());
        assertThat(sum.failures()).isEqualTo(whole.failures());
        assertThat(sum.good()).isEqualTo(whole.good());
    }

    private static Tally tally(List<Long> micros, int failures) {
        Tally tally = new Tally(1_000_000);
        micros.forEach(one -> tally.succeeded(one * MICRO, one * MICRO));
        for (int i = 0; i < failures; i++) {
            tally.failed(FailureKind.REFUSED);
        }
        return tally;
    }

    private static long orLast(OptionalLong value) {
        return value.orElse(Long.MAX_VALUE);
    }
}
