package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import java.util.List;
import java.util.stream.Stream;

/** All that can be told of experiments from what is stored of them. Pure. */
final class ExperimentSamples {

    private ExperimentSamples() {}

    static Stream<Sample> of(List<CoffeeShopExperiment> experiments) {
        List<Subject> subjects = experiments.stream().map(Subject::of).toList();
        return Stream.concat(
                LifeSamples.states(subjects),
                subjects.stream()
                        .flatMap(subject -> Stream.concat(LifeSamples.of(subject), ResultSamples.of(subject))));
    }
}
