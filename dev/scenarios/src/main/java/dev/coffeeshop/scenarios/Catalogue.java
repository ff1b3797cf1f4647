package dev.coffeeshop.scenarios;

import dev.coffeeshop.cluster.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every sample of which is written down what is expected of it, by name. */
record Catalogue(List<Scenario> scenarios) {

    private static final String ENDING = ".yaml";

    Catalogue {
        scenarios = List.copyOf(scenarios);
    }

    static Catalogue of(Checkout checkout) throws IOException {
        Path samples = checkout.root().resolve("manifests/samples");
        Path expected = samples.resolve("expected");
        try (var files = Files.list(expected)) {
            return new Catalogue(files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .sorted()
                    .map(file -> new Scenario(
                            file.substring(0, file.length() - ENDING.length()),
                            samples.resolve(file),
                            expected.resolve(file)))
                    .toList());
        }
    }

    Optional<Scenario> named(String name) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }

    List<String> names() {
        return scenarios.stream().map(Scenario::name).toList();
    }
}
