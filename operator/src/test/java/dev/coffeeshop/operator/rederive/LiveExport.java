package dev.coffeeshop.operator.rederive;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.cluster.TestNamespace;
import dev.coffeeshop.operator.json.Difference;
import dev.coffeeshop.operator.resource.Component;
import dev.coffeeshop.operator.resource.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What kubectl would export of a finished experiment, judged again without the cluster. */
public final class LiveExport {

    private LiveExport() {}

    /** Fields of the status that do not follow from the records, and what both say. */
    public static List<String> differences(TestNamespace namespace, String experiment, Path folder) throws IOException {
        Files.writeString(
                folder.resolve("experiment.json"),
                get(
                        namespace,
                        "/apis/%s/%s/namespaces/%s/coffeeshopexperiments/%s"
                                .formatted(
                                        CoffeeShopExperiment.GROUP,
                                        CoffeeShopExperiment.VERSION,
                                        namespace.name(),
                                        experiment)));
        Files.writeString(
                folder.resolve("records.json"),
                get(
                        namespace,
                        "/api/v1/namespaces/%s/configmaps?labelSelector=%s%%3D%s,%s%%3D%s"
                                .formatted(
                                        namespace.name(),
                                        Labels.EXPERIMENT,
                                        experiment,
                                        Labels.COMPONENT,
                                        Component.RECORD.label())));
        return Rederivation.of(Export.read(folder)).differences().stream()
                .map(Difference::toString)
                .toList();
    }

    private static String get(TestNamespace namespace, String path) {
        return Objects.requireNonNull(namespace.client().raw(path), path);
    }
}
