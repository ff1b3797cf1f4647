package dev.coffeeshop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellTableTest {

    private final CellTable table = new CellTable(5);

    @Test
    void comparesThroughputWithWhatTheLimitPermits() {
        String text = table.render(List.of(cell(new Estimate("74.0", null, null), null)));

        assertThat(text.lines().toList().getLast())
                .containsSubsequence("400m-x1", "400m×1", "74.0", "80.0", "93 %", "6.1 ms", "no break seen");
    }

    @Test
    void showsWhereACellBreaksEvenWithoutCapacity() {
        String text = table.render(
                List.of(cell(null, new BreakingPoint("16", BreakingPoint.How.LatencyMissed, "P95 was 900 ms"))));

        assertThat(text.lines().toList().getLast()).containsSubsequence("-", "80.0", "-", "16 (LatencyMissed)");
    }

    private static CellStatus cell(@Nullable Estimate capacity, @Nullable BreakingPoint breakingPoint) {
        return new CellStatus(
                "400m-x1",
                new Quantity("400m"),
                1,
                capacity,
                capacity == null ? CapacityNote.NoCapacity : CapacityNote.Measured,
                null,
                null,
                new Estimate("6.1", null, null),
                null,
                null,
                null,
                null,
                null,
                breakingPoint,
                null,
                null,
                1,
                0,
                List.of(),
                0);
    }
}
