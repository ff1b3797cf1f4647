package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.operator.record.Evidence.Replica;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where and with what the trials ran, each value once, in alphabetical order.
 *
 * @param images of the workload, with the digest that ran where it is known
 * @param workloadNodes on which replicas ran
 * @param generators each node on which load pods ran, with the greatest rate proven there
 */
public record Environment(
        String operatorVersion,
        List<String> generatorVersions,
        List<String> images,
        List<String> workloadNodes,
        List<Calibration> generators) {

    public Environment {
        generatorVersions = List.copyOf(generatorVersions);
        images = List.copyOf(images);
        workloadNodes = List.copyOf(workloadNodes);
        generators = List.copyOf(generators);
    }

    static Environment of(String operatorVersion, List<TrialResult> trials) {
        return new Environment(
                operatorVersion,
                distinct(loads(trials).map(LoadResult::generatorVersion)),
                distinct(replicas(trials).map(Environment::image)),
                distinct(replicas(trials).map(Replica::node).filter(Objects::nonNull)),
                generators(trials));
    }

    private static List<Calibration> generators(List<TrialResult> trials) {
        var greatest = new TreeMap<String, Calibration>();
        loads(trials)
                .flatMap(load -> load.calibrations().stream())
                .forEach(each -> greatest.merge(
                        each.node(),
                        each,
                        (one, other) -> one.requestsPerSecond() >= other.requestsPerSecond() ? one : other));
        return List.copyOf(greatest.values());
    }

    private static Stream<LoadResult> loads(List<TrialResult> trials) {
        return trials.stream().flatMap(trial -> trial.load().stream());
    }

    private static Stream<Replica> replicas(List<TrialResult> trials) {
        return trials.stream().flatMap(trial -> trial.evidence().replicas().stream());
    }

    private static String image(Replica replica) {
        return replica.imageId() == null ? replica.image() : replica.image() + " (" + replica.imageId() + ")";
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().sorted().toList();
    }
}
