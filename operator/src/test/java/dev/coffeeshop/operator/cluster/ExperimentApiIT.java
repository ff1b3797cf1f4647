package dev.coffeeshop.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec;
import dev.coffeeshop.operator.api.v1alpha1.GeneratorSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnCluster(operator = false)
class ExperimentApiIT {

    private static final CellStatus CELL = new CellStatus(
            "400m-x2",
            new Quantity("400m"),
            2,
            new Estimate("157", "151", "163"),
            CapacityNote.Measured,
            "4 users pass, 16 users fail",
            4,
            new Estimate("5.46", null, null),
            new Estimate("151", null, null),
            "0.1",
            new Estimate("97.5", "96.1", "98.9"),
            new Estimate("41", "38", "44"),
            new Estimate("5.1", null, null),
            new BreakingPoint("16", BreakingPoint.How.Crashed, "OOMKilled"),
            new CellStatus.LimitingFactor(CellStatus.LimitingFactor.Factor.Memory, "OOMKilled at 16 users"),
            new Estimate("0.24", "0.23", "0.25"),
            3,
            1,
            List.of(new CellStatus.Discarded("GeneratorLate", 2, 1)),
            1);

    @Test
    void fillsInAllThatTheQuickstartLeavesOut(TestNamespace namespace) {
        var spec = namespace.createSample("quickstart").getSpec();

        assertThat(spec.suspend()).isFalse();
        assertThat(spec.workload().port()).isEqualTo(8080);
        assertThat(spec.workload().readinessPath()).isEqualTo("/ready");
        assertThat(spec.workload().memory()).isEqualTo(new Quantity("128Mi"));
        assertThat(spec.workload().readyTimeoutSeconds()).isEqualTo(60);
        assertThat(spec.load().mode()).isEqualTo(LoadSpec.Mode.Users);
        assertThat(spec.load().routing()).isEqualTo(LoadSpec.Routing.Endpoints);
        assertThat(spec.load().request().body()).isEmpty();
        assertThat(spec.load().request().expectedStatus()).isEqualTo(200);
        assertThat(spec.load().warmupSeconds()).isEqualTo(5);
        assertThat(spec.load().stepSeconds()).isEqualTo(8);
        assertThat(spec.load().requestTimeoutMilliseconds()).isEqualTo(2000);
        assertThat(spec.load().protocol()).isEqualTo(LoadSpec.ApplicationProtocol.HTTP);
        assertThat(spec.load().tls()).isNull();
        assertThat(spec.load().users().thinkTimeDistribution()).isEqualTo(LoadSpec.ThinkTimeDistribution.Constant);
        assertThat(spec.load().generator().parallelism()).isEqualTo(1);
        assertThat(spec.load().generator().placement()).isEqualTo(GeneratorSpec.Placement.Anywhere);
        assertThat(spec.load().generator().resources().limits()).isEmpty();
        assertThat(spec.load().generator().resources().requests())
                .isEqualTo(Map.of("cpu", new Quantity("200m"), "memory", new Quantity("128Mi")));
        assertThat(spec.objective())
                .isEqualTo(new ObjectiveSpec(
                        new ObjectiveSpec.OneRequest(ObjectiveSpec.LatencyPercentile.P50, 50),
                        new ObjectiveSpec.UnderLoad(ObjectiveSpec.LatencyPercentile.P95, 500, "1"),
                        70));
        assertThat(spec.design()).isEqualTo(new DesignSpec(1, null, DesignSpec.Order.Randomized, 1));
        assertThat(spec.activeDeadlineSeconds()).isEqualTo(7200);
        assertThat(spec.backoffLimit()).isEqualTo(1);
        assertThat(spec.invalidRerunLimit()).isEqualTo(2);
        assertThat(spec.maxFailedTrials()).isEqualTo(3);
    }

    @Test
    void fillsInTheRestOfABlockThatIsGivenInPart(TestNamespace namespace) {
        var objective = namespace.create("""
                        apiVersion: coffeeshop.dev/v1alpha1
                        kind: CoffeeShopExperiment
                        metadata: {name: partly}
                        spec:
                          workload: {image: shop}
                          matrix: {cpuLimits: [1, 500m], replicas: [1]}
                          load: {mode: Rate, rate: {requestsPerSecond: [5, 10]}}
                          objective: {underLoad: {maxLatencyMilliseconds: 250}}
                        """).getSpec().objective();

        assertThat(objective.underLoad().maxLatencyMilliseconds()).isEqualTo(250);
        assertThat(objective.underLoad().maxFailedPercent()).isEqualTo("1");
        assertThat(objective.oneRequest().maxLatencyMilliseconds()).isEqualTo(50);
    }

    @Test
    void mayBeSuspendedButNotChanged(TestNamespace namespace) {
        namespace.createSample("quickstart");

        patch(namespace, "{\"spec\":{\"suspend\":true,\"ttlSecondsAfterFinished\":60}}");
        assertThat(namespace.experiment("quickstart").get().getSpec().suspend()).isTrue();

        assertThatThrownBy(() -> patch(namespace, "{\"spec\":{\"matrix\":{\"replicas\":[1,2,4]}}}"))
                .hasMessageContaining("matrix cannot be changed")
                .hasMessageContaining("delete the experiment and apply it again");
        assertThatThrownBy(() ->
                        patch(namespace, "{\"spec\":{\"cost\":{\"cpuHour\":\"1\",\"memoryGibibyteHour\":\"1\"}}}"))
                .hasMessageContaining("cost cannot be changed");
    }

    /** Of the API server's answer, since an operator that is there writes its own status right after. */
    @Test
    void keepsTheStatusThatTheOperatorWrites(TestNamespace namespace) {
        var fresh = new CoffeeShopExperiment();
        fresh.getMetadata()
                .setName(namespace.createSample("quickstart").getMetadata().getName());
        fresh.getMetadata().setNamespace(namespace.name());
        fresh.setStatus(statusOf(CELL));

        var answer = namespace
                .client()
                .resource(fresh)
                .subresource("status")
                .patch(new PatchContext.Builder()
                        .withPatchType(PatchType.SERVER_SIDE_APPLY)
                        .withFieldManager("test")
                        .withForce(true)
                        .build());

        assertThat(answer.getStatus().cells()).containsExactly(CELL);
    }

    private static CoffeeShopExperimentStatus statusOf(CellStatus cell) {
        return new CoffeeShopExperimentStatus(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new CoffeeShopExperimentStatus.RungCounts(12, 2),
                null,
                List.of(),
                List.of(cell),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(new CoffeeShopExperimentStatus.GeneratorNode("node-1", "21000")),
                List.of(),
                null);
    }

    @Test
    void explainsItself(TestNamespace namespace) {
        var cluster = TestCluster.shared();

        assertThat(cluster.kubectl("explain", "cse.spec.load"))
                .contains("How load is offered. Users: a closed model")
                .contains("enum: Capacity, Rate, Users");
        namespace.createSample("quickstart");
        assertThat(cluster.kubectl("get", "coffeeshop", "--namespace", namespace.name()))
                .containsPattern("NAME\\s+STATUS\\s+PROGRESS\\s+VERDICT\\s+AGE");
    }

    private static void patch(TestNamespace namespace, String change) {
        namespace.experiment("quickstart").patch(PatchContext.of(PatchType.JSON_MERGE), change);
    }
}
