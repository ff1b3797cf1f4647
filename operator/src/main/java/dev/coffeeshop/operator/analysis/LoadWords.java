package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.Clause.Tone;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import java.util.List;
import java.util.Optional;

/**
 * What happens when more people show up and there is nothing to compare with, in words.
 *
 * @param factor why the only cell serves no more
 */
record LoadWords(List<CellFigures> cells, Optional<PromisedLoads> promised, Factor factor) {

    LoadWords {
        cells = List.copyOf(cells);
    }

    Clause clause() {
        if (cells.size() > 1) {
            return new Clause("no two cells differ in replicas alone or in CPU alone", Tone.Open);
        }
        return switch (cells.getFirst().capacity()) {
            case CellCapacity.Unmeasured() -> new Clause("no load was measured", Tone.Open);
            case CellCapacity.None none -> new Clause("no load holds: " + none.detail(), Tone.Bad);
            case CellCapacity.Known known ->
                promised.map(loads -> held(loads, known)).orElseGet(() -> alone(known));
        };
    }

    private Clause held(PromisedLoads loads, CellCapacity.Known known) {
        return loads.broken()
                ? new Clause(loads.inWords() + FactorWords.because(factor), Tone.Bad)
                : new Clause("every listed load holds, with %s requests/s".formatted(known.inWords()), Tone.Good);
    }

    private Clause alone(CellCapacity.Known known) {
        return new Clause(
                "one cell, with nothing to compare, serves %s requests/s%s"
                        .formatted(known.inWords(), FactorWords.until(factor)),
                Tone.Open);
    }
}
