package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;

/** What a run of the sample fast-machine may have found. */
final class Statuses {

    static final String FAST_MACHINE = """
            startTime: "2026-01-01T10:00:00Z"
            completionTime: "2026-01-01T10:05:11Z"
            plan: {cells: 2, trials: 6, expectedSeconds: 328, coreSeconds: 160}
            conditions:
              - {type: Succeeded, status: "True", reason: VerdictReached, message: There is a verdict.}
              - {type: Reliable, status: "False", reason: Drift, message: The cluster slowed down.}
            cells:
              - name: 200m-x1
                cpuLimit: 200m
                replicas: 1
                capacity: {value: "48.1", lower: "47.6", upper: "48.6"}
                capacityNote: Measured
                usersAtCapacity: 2
                baselineMilliseconds: {value: "20.6", lower: "20.5", upper: "20.7"}
                breakingPoint: {load: "10", how: LatencyMissed}
                limitingFactor: {factor: Concurrency, evidence: CPU used 54 %}
              - name: 800m-x1
                cpuLimit: 800m
                replicas: 1
                capacity: {value: "48.5", lower: "48.0", upper: "49.0"}
                capacityNote: Measured
                usersAtCapacity: 2
                baselineMilliseconds: {value: "20.4", lower: "20.3", upper: "20.5"}
                breakingPoint: {load: "10", how: LatencyMissed}
                limitingFactor: {factor: Concurrency, evidence: CPU used 13 %}
            scaling:
              - axis: Up
                at: "1"
                from: 200m
                to: 800m
                speedup: {value: "1.01", lower: "0.99", upper: "1.03"}
                efficiencyPercent: {value: "25.2", lower: "24.8", upper: "25.6"}
                judgement: DoesNotScale
            verdict:
              performance: Fast
              scalability: DoesNotScale
              problem: Scalability
              upOrOut: NotJudged
              confidence: Interval95
              headline: Fast for one customer, but not scalable.
              summary: Fast, DoesNotScale
            """;

    private Statuses() {}

    static CoffeeShopExperimentStatus status(String yaml) {
        return new KubernetesSerialization().unmarshal(yaml, CoffeeShopExperimentStatus.class);
    }

    static Map<?, ?> tree(CoffeeShopExperimentStatus status) {
        return new KubernetesSerialization().convertValue(status, Map.class);
    }
}
