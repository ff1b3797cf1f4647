package dev.coffeeshop.operator.design;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec;
import dev.coffeeshop.operator.api.v1alpha1.MatrixSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Randomised complete blocks: every cell once per repetition, in an order that the stored seed decides. The same spec
 * gives the same design wherever and whenever it is asked.
 *
 * @param cells of the matrix, as listed, without those that cost more than permitted
 * @param trials the first attempts, in the order in which they are run; where repetitions is a range, as many as may be
 *     run at all
 */
public record ExperimentDesign(List<Cell> cells, List<Trial> trials) {

    public ExperimentDesign {
        cells = List.copyOf(cells);
        trials = List.copyOf(trials);
    }

    public static ExperimentDesign of(CoffeeShopExperimentSpec spec) {
        var cells = cells(spec.matrix());
        var trials = IntStream.rangeClosed(1, Repetitions.of(spec.design()).most())
                .boxed()
                .flatMap(repetition -> block(cells, spec.design(), repetition))
                .toList();
        return new ExperimentDesign(cells, trials);
    }

    /** The same without the repetitions after that one. */
    public ExperimentDesign upTo(int repetition) {
        return new ExperimentDesign(
                cells,
                trials.stream()
                        .filter(trial -> trial.repetition() <= repetition)
                        .toList());
    }

    /** Place of the trial in the design, from 1, the same for each of its attempts; 0 when it is not part of it. */
    public int place(Trial trial) {
        return trials.indexOf(new Trial(trial.cell(), trial.repetition(), 1)) + 1;
    }

    /** The same amount written in two ways, such as 1 and 1000m, is one cell. */
    private static List<Cell> cells(MatrixSpec matrix) {
        int most = matrix.maxTotalCpu() == null ? Integer.MAX_VALUE : CpuAmount.millicores(matrix.maxTotalCpu());
        return allCells(matrix)
                .distinct()
                .filter(cell -> cell.totalMillicores() <= most)
                .toList();
    }

    static Stream<Cell> allCells(MatrixSpec matrix) {
        return matrix.cpuLimits().stream()
                .map(CpuAmount::millicores)
                .flatMap(cpu -> matrix.replicas().stream().map(replicas -> new Cell(cpu, replicas)));
    }

    private static Stream<Trial> block(List<Cell> cells, DesignSpec design, int repetition) {
        var order = switch (design.order()) {
            case Randomized -> shuffled(cells, Seeds.derived(design.seed(), repetition));
            case Sequential -> cells;
        };
        return order.stream().map(cell -> new Trial(cell, repetition, 1));
    }

    /** {@link Random}, because its numbers are specified and so the same in every JDK. */
    private static List<Cell> shuffled(List<Cell> cells, long seed) {
        var shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
