package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which experiment. */
public record ExperimentKey(String namespace, String name) implements Comparable<ExperimentKey> {

    /** What names of Kubernetes objects are made of. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    private static final Comparator<ExperimentKey> ORDER =
            Comparator.comparing(ExperimentKey::namespace).thenComparing(ExperimentKey::name);

    public static ExperimentKey of(CoffeeShopExperiment experiment) {
        var metadata = experiment.getMetadata();
        return new ExperimentKey(metadata.getNamespace(), metadata.getName());
    }

    /** @param text such as team/up-or-out; empty when it cannot be a namespace and a name */
    public static Optional<ExperimentKey> parse(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 2 && isName(parts[0]) && isName(parts[1])
                ? Optional.of(new ExperimentKey(parts[0], parts[1]))
                : Optional.empty();
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    @Override
    public int compareTo(ExperimentKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
