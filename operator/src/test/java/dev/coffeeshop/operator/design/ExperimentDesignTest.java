package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ExperimentDesignTest {

    @Test
    void measures_every_cpu_limit_with_every_replica_count() {
        assertThat(ExperimentDesign.of(SpecSample.spec()).cells())
                .containsExactly(new Cell(200, 1), new Cell(200, 2), new Cell(400, 1), new Cell(400, 2));
    }

    @Test
    void leaves_out_cells_beyond_maxTotalCpu() {
        var spec = SpecSample.base()
                .with("/matrix/cpuLimits", List.of("200m", "400m", "800m"))
                .with("/matrix/replicas", List.of(1, 2, 4))
                .with("/matrix/maxTotalCpu", "0.8")
                .build();
        assertThat(ExperimentDesign.of(spec).cells())
                .extracting(Cell::name)
                .containsExactly("200m-x1", "200m-x2", "200m-x4", "400m-x1", "400m-x2", "800m-x1");
    }

    @Test
    void counts_the_same_amount_in_two_spellings_once() {
        var spec = SpecSample.base()
                .with("/matrix/cpuLimits", List.of("1", "1000m", "1.0"))
                .build();
        assertThat(ExperimentDesign.of(spec).cells()).containsExactly(new Cell(1000, 1), new Cell(1000, 2));
    }

    @Test
    void runs_in_the_listed_order_when_sequential() {
        var spec = SpecSample.base().with("/design/repetitions", 2).build();
        assertThat(ExperimentDesign.of(spec).trials())
                .extracting(Trial::name)
                .containsExactly(
                        "200m-x1-r1-a1",
                        "200m-x2-r1-a1",
                        "400m-x1-r1-a1",
                        "400m-x2-r1-a1",
                        "200m-x1-r2-a1",
                        "200m-x2-r2-a1",
                        "400m-x1-r2-a1",
                        "400m-x2-r2-a1");
    }

    /** A restart in the middle of an experiment, with another JDK or a newer operator, must go on in the same order. */
    @Test
    void never_changes_the_order_that_a_seed_gives() {
        assertThat(ExperimentDesign.of(randomized(1, 2)).trials())
                .extracting(trial -> trial.cell().name())
                .containsExactly(
                        "400m-x1", "400m-x2", "200m-x2", "200m-x1", "200m-x2", "400m-x1", "400m-x2", "200m-x1");
    }

    @Property
    void puts_every_cell_once_into_every_repetition(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 5) int repetitions) {
        var design = ExperimentDesign.of(randomized(seed, repetitions));
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            int from = (repetition - 1) * design.cells().size();
            var block = design.trials().subList(from, from + design.cells().size());
            assertThat(block).extracting(Trial::repetition).containsOnly(repetition);
            assertThat(block).extracting(Trial::cell).containsExactlyInAnyOrderElementsOf(design.cells());
        }
    }

    @Test
    void shuffles_neighbouring_seeds_and_repetitions_apart() {
        var firstCells = new HashSet<Cell>();
        for (int seed = 1; seed <= 20; seed++) {
            firstCells.add(
                    ExperimentDesign.of(randomized(seed, 1)).trials().getFirst().cell());
        }
        assertThat(firstCells).hasSize(4);
        var trials = ExperimentDesign.of(randomized(1, 10)).trials();
        assertThat(IntStream.range(0, 10)
                        .mapToObj(block -> trials.subList(4 * block, 4 * block + 4).stream()
                                .map(Trial::cell)
                                .toList())
                        .distinct()
                        .count())
                .isGreaterThan(4);
    }

    @Test
    void knows_the_place_of_every_attempt() {
        var design = ExperimentDesign.of(SpecSample.spec());
        assertThat(design.place(new Trial(new Cell(400, 1), 1, 3))).isEqualTo(3);
        assertThat(design.place(new Trial(new Cell(999, 1), 1, 1))).isZero();
    }

    @Property
    void depends_on_nothing_but_the_spec(@ForAll @LongRange(min = 0) long seed) {
        assertThat(ExperimentDesign.of(randomized(seed, 3))).isEqualTo(ExperimentDesign.of(randomized(seed, 3)));
    }

    /** Three blocks of four cells have 13,824 orders, so that hardly three of ten seeds share theirs. */
    @Property(tries = 200)
    void differs_from_seed_to_seed(@ForAll @LongRange(min = 0, max = 1_000_000_000) long seed) {
        var designs = LongStream.range(seed, seed + 10)
                .mapToObj(each -> ExperimentDesign.of(randomized(each, 3)).trials())
                .distinct();
        assertThat(designs.count()).isGreaterThanOrEqualTo(8);
    }

    @Property
    void keeps_the_listed_order_when_sequential(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 5) int repetitions) {
        var design = ExperimentDesign.of(SpecSample.base()
                .with("/design/seed", seed)
                .with("/design/repetitions", repetitions)
                .build());
        assertThat(design.trials())
                .extracting(Trial::cell)
                .isEqualTo(Collections.nCopies(repetitions, design.cells()).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /** What has been run stays where it was when more repetitions turn out to be needed. */
    @Property
    void begins_with_the_design_of_fewer_repetitions(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 5) int repetitions) {
        assertThat(ExperimentDesign.of(randomized(seed, 6)).upTo(repetitions))
                .isEqualTo(ExperimentDesign.of(randomized(seed, repetitions)));
    }

    @Test
    void has_room_for_the_most_repetitions_of_a_range() {
        var range = SpecSample.base()
                .with("/design/repetitions", 5)
                .with("/design/maxRepetitions", 8)
                .build();
        assertThat(ExperimentDesign.of(range).trials()).hasSize(4 * 8);
        assertThat(ExperimentDesign.of(range).place(new Trial(new Cell(400, 2), 8, 1)))
                .isEqualTo(32);
    }

    private static CoffeeShopExperimentSpec randomized(long seed, int repetitions) {
        return SpecSample.base()
                .with("/design/order", "Randomized")
                .with("/design/seed", seed)
                .with("/design/repetitions", repetitions)
                .build();
    }
}
