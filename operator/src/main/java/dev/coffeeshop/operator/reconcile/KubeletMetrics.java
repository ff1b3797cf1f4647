package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.config.OperatorConfig;
import dev.coffeeshop.operator.record.Evidence.CounterSample;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * CPU and throttling counters, asked of each node's kubelet. Directly, because the way through the API server needs the
 * right to do anything on a node, while this needs only {@code get} on {@code nodes/metrics}.
 *
 * <p>Best effort: without an answer in time there is no sample, and what is unknown stays unknown.
 */
@Singleton
class KubeletMetrics {

    private static final Logger LOG = Logger.getLogger(KubeletMetrics.class);

    private final KubernetesClient client;
    private final OperatorConfig.Kubelet config;
    private final Map<String, KubernetesClient> kubelets = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    KubeletMetrics(KubernetesClient client, OperatorConfig config) {
        this.client = client;
        this.config = config.kubelet();
    }

    /** @param container the one of each pod that is measured */
    List<CounterSample> sample(String namespace, List<PodState> pods, String container) {
        Set<String> names = pods.stream().map(PodState::name).collect(Collectors.toUnmodifiableSet());
        return pods.stream()
                .flatMap(pod -> pod.nodeAddress().stream())
                .distinct()
                .flatMap(node -> answer(node).stream())
                .flatMap(text -> CadvisorText.parse(text, namespace, container).stream())
                .filter(sample -> names.contains(sample.pod()))
                .toList();
    }

    private Optional<String> answer(String node) {
        try {
            String text = kubelets.computeIfAbsent(node, this::kubelet).raw("/metrics/cadvisor");
            return Optional.ofNullable(text);
        } catch (KubernetesClientException e) {
            warnOnce(node, e);
            return Optional.empty();
        }
    }

    private void warnOnce(String node, KubernetesClientException e) {
        if (silent.add(node)) {
            LOG.warnf(
                    "The kubelet at %s does not tell CPU and throttling counters, which stay unknown: %s",
                    node, Objects.requireNonNullElse(e.getCause(), e).getMessage());
        }
    }

    private KubernetesClient kubelet(String node) {
        int timeout = (int) config.timeout().toMillis();
        String host = node.contains(":") ? "[" + node + "]" : node;
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(client.getConfiguration())
                        .withMasterUrl("https://%s:%d".formatted(host, config.port()))
                        .withConnectionTimeout(timeout)
                        .withRequestTimeout(timeout)
                        .withRequestRetryBackoffLimit(0)
                        .withTrustCerts(!config.verifyTls())
                        .withDisableHostnameVerification(!config.verifyTls())
                        .build())
                .build();
    }
}
