package dev.coffeeshop.operator.chart;

import static dev.coffeeshop.operator.chart.RenderedChart.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    @Test
    void passesLint() {
        var result = new Helm(RenderedChart.DIRECTORY).lint().strict().quiet().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void installsTheOperatorWithItsRightsServiceAndDefinition() {
        assertThat(DEFAULT.objects())
                .extracting(HasMetadata::getKind)
                .containsExactlyInAnyOrder(
                        "CustomResourceDefinition",
                        "ServiceAccount",
                        "ClusterRole",
                        "ClusterRole",
                        "ClusterRoleBinding",
                        "ClusterRoleBinding",
                        "Role",
                        "Service",
                        "Deployment");
        assertThat(DEFAULT.objects())
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/name", "coffeeshop-operator")
                        .containsKeys("app.kubernetes.io/instance", "app.kubernetes.io/version"));
    }

    @Test
    void neverRunsTwoOperatorsAtOnce() {
        var spec = DEFAULT.only(Deployment.class).getSpec();

        assertThat(spec.getReplicas()).isEqualTo(1);
        assertThat(spec.getStrategy().getType()).isEqualTo("Recreate");
    }

    @Test
    void meetsTheRestrictedPodSecurityStandard() {
        PodSpec pod = DEFAULT.only(Deployment.class).getSpec().getTemplate().getSpec();
        Container operator = pod.getContainers().getFirst();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(operator.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(operator.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(operator.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }

    @Test
    void servesTheOperatorOnPort80() {
        var port = DEFAULT.only(Service.class).getSpec().getPorts().getFirst();

        assertThat(port.getName()).isEqualTo("http");
        assertThat(port.getPort()).isEqualTo(80);
        assertThat(port.getTargetPort().getStrVal()).isEqualTo("http");
    }

    @Test
    void takesImagesOfItsOwnVersionUnlessToldOtherwise() {
        String digest = "sha256:" + "0".repeat(64);
        var other = RenderedChart.with(Map.of("image.digest", digest, "loadgen.image.tag", "2.0.0"));

        assertThat(image(DEFAULT)).isEqualTo("localhost/coffeeshop/operator:0.1.0");
        assertThat(DEFAULT.environment())
                .containsEntry("COFFEESHOP_LOADGEN_IMAGE", "localhost/coffeeshop/loadgen:0.1.0");
        assertThat(image(other)).isEqualTo("localhost/coffeeshop/operator@" + digest);
        assertThat(other.environment()).containsEntry("COFFEESHOP_LOADGEN_IMAGE", "localhost/coffeeshop/loadgen:2.0.0");
    }

    @Test
    void asksForNoMoreThanItNeeds() {
        assertThat(DEFAULT.rules())
                .flatMap(PolicyRule::getResources)
                .doesNotContain("*", "secrets", "nodes", "nodes/proxy", "pods/exec", "pods/log")
                .contains("coffeeshopexperiments", "coffeeshopexperiments/status");
        assertThat(DEFAULT.rules()).flatMap(PolicyRule::getVerbs).doesNotContain("*", "deletecollection", "escalate");
        assertThat(verbs(DEFAULT, "configmaps")).doesNotContain("list", "watch");
        assertThat(verbs(DEFAULT, "pods")).containsExactlyInAnyOrder("get", "list", "watch");
        assertThat(verbs(DEFAULT, "coffeeshopexperiments")).doesNotContain("create", "update", "patch");
    }

    @Test
    void staysInsideTheNamespacesItWatches() {
        var chart = RenderedChart.with(Map.of(
                "watchNamespaces[0]",
                "team-a",
                "watchNamespaces[1]",
                "team-b",
                "kubeletMetrics.enabled",
                false,
                "viewer.create",
                false));

        assertThat(chart.all(ClusterRole.class)).isEmpty();
        assertThat(chart.all(Role.class))
                .extracting(role -> role.getMetadata().getNamespace())
                .containsExactly("team-a", "team-b");
        assertThat(chart.all(RoleBinding.class))
                .allSatisfy(
                        binding -> assertThat(binding.getSubjects().getFirst().getNamespace())
                                .isEqualTo(RenderedChart.NAMESPACE));
        assertThat(chart.environment()).containsEntry("QUARKUS_OPERATOR_SDK_NAMESPACES", "team-a,team-b");
        assertThat(DEFAULT.environment()).doesNotContainKey("QUARKUS_OPERATOR_SDK_NAMESPACES");
    }

    @Test
    void letsViewersSeePagesAndNothingElse() {
        var chart =
                RenderedChart.with(Map.of("viewer.subjects[0].kind", "Group", "viewer.subjects[0].name", "developers"));
        var role = chart.only(Role.class);

        assertThat(role.getMetadata().getNamespace()).isEqualTo(RenderedChart.NAMESPACE);
        assertThat(role.getRules()).singleElement().satisfies(rule -> {
            assertThat(rule.getResources()).containsExactly("services/proxy");
            assertThat(rule.getVerbs()).containsExactly("get");
            assertThat(rule.getResourceNames()).contains("http:coffeeshop-operator:http");
        });
        assertThat(chart.only(RoleBinding.class).getSubjects().getFirst().getName())
                .isEqualTo("developers");
        assertThat(DEFAULT.all(RoleBinding.class)).isEmpty();
    }

    @Test
    void readsKubeletMetricsOnlyWhereThatIsGranted() {
        assertThat(verbs(DEFAULT, "nodes/metrics")).containsExactly("get");
        assertThat(verbs(RenderedChart.with(Map.of("kubeletMetrics.enabled", false)), "nodes/metrics"))
                .isEmpty();
    }

    @Test
    void keepsTheDefinitionOnUninstallUnlessToldOtherwise() {
        String policy = "helm.sh/resource-policy";
        var dropped = RenderedChart.with(Map.of("crds.keep", false));
        var without = RenderedChart.with(Map.of("crds.enabled", false));

        assertThat(annotations(DEFAULT)).containsEntry(policy, "keep");
        assertThat(annotations(dropped)).doesNotContainKey(policy);
        assertThat(without.all(CustomResourceDefinition.class)).isEmpty();
    }

    @Test
    void usesAServiceAccountThatIsThere() {
        var chart = RenderedChart.with(Map.of("serviceAccount.create", false, "serviceAccount.name", "barista"));

        assertThat(chart.all(ServiceAccount.class)).isEmpty();
        assertThat(chart.only(Deployment.class)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getServiceAccountName())
                .isEqualTo("barista");
    }

    @ParameterizedTest
    @CsvSource({
        "replicaCount, 2, replicaCount",
        "image.pullPolicy, Sometimes, pullPolicy",
        "watchNamespaces, team-a, watchNamespaces",
        "kubeletMetrics.port, 0, port",
        "crds.keep, maybe, keep",
        "dashboards.operatorUrl, coffee.example.com, operatorUrl"
    })
    void refusesAWrongValueByName(String value, String wrong, String named) {
        assertThatThrownBy(() -> RenderedChart.with(Map.of(value, wrong)))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @Test
    void describesEveryValue() throws IOException {
        String readme = Files.readString(RenderedChart.DIRECTORY.resolve("README.md"));
        List<String> values = Files.readString(RenderedChart.DIRECTORY.resolve("values.yaml"))
                .lines()
                .filter(line -> line.matches("\\w+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();

        assertThat(values).isNotEmpty().allSatisfy(value -> assertThat(readme).contains("`" + value));
    }

    @Test
    void saysWhatToDoNext() throws IOException {
        String notes = Files.readString(RenderedChart.DIRECTORY.resolve("templates/NOTES.txt"));

        assertThat(notes.lines().filter(line -> line.startsWith("  "))).hasSize(3);
    }

    private static String image(RenderedChart chart) {
        return chart.only(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }

    private static Map<String, String> annotations(RenderedChart chart) {
        return chart.only(CustomResourceDefinition.class).getMetadata().getAnnotations();
    }

    private static List<String> verbs(RenderedChart chart, String resource) {
        return chart.rules().stream()
                .filter(rule -> rule.getResources().contains(resource))
                .flatMap(rule -> rule.getVerbs().stream())
                .toList();
    }
}
