package dev.coffeeshop.operator.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Every setting of the operator's own, read once. The namespaces it watches are a setting of the operator SDK. */
@ConfigMapping(prefix = "coffeeshop")
public interface OperatorConfig {

    Loadgen loadgen();

    Kubelet kubelet();

    Poll poll();

    interface Loadgen {
        String image();

        @WithDefault("IfNotPresent")
        String imagePullPolicy();
    }

    /** Where the CPU and throttling counters of the workload come from. */
    interface Kubelet {
        @WithDefault("10250")
        int port();

        /** Whether the kubelet's certificate must be signed by the cluster's authority. */
        @WithDefault("true")
        boolean verifyTls();

        @WithDefault("2s")
        Duration timeout();
    }

    /** How often a waiting step looks again when nothing else wakes it. */
    interface Poll {
        @WithDefault("2s")
        Duration ready();

        /** Also how often the workload's counters are sampled under load. */
        @WithDefault("2s")
        Duration load();

        @WithDefault("1s")
        Duration tearDown();

        @WithDefault("5s")
        Duration queue();
    }
}
