package dev.coffeeshop.operator.chart;

import com.marcnuri.helm.Helm;
import dev.coffeeshop.cluster.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects that the chart makes of some values. */
record RenderedChart(List<HasMetadata> objects) {

    static final Path DIRECTORY = Checkout.current().operatorChart();
    static final String NAMESPACE = "coffeeshop-system";

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    static final RenderedChart DEFAULT = with(Map.of());

    static RenderedChart with(Map<String, Object> values) {
        var template = new Helm(DIRECTORY)
                .template()
                .withName("coffeeshop-operator")
                .withNamespace(NAMESPACE)
                .withKubeVersion("1.35.0");
        values.forEach(template::set);
        List<HasMetadata> objects = Stream.of(template.call().split("(?m)^---$"))
                .filter(document -> document.contains("kind:"))
                .map(document -> SERIALIZATION.<HasMetadata>unmarshal(document))
                .toList();
        return new RenderedChart(objects);
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T only(Class<T> type) {
        List<T> found = all(type);
        if (found.size() != 1) {
            throw new AssertionError("%d objects of %s".formatted(found.size(), type.getSimpleName()));
        }
        return found.getFirst();
    }

    Map<String, String> environment() {
        return only(Deployment.class).getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                .collect(Collectors.toMap(env -> env.getName(), env -> env.getValue()));
    }

    List<PolicyRule> rules() {
        return Stream.concat(
                        all(Role.class).stream().map(Role::getRules),
                        all(ClusterRole.class).stream().map(ClusterRole::getRules))
                .flatMap(List::stream)
                .toList();
    }
}
