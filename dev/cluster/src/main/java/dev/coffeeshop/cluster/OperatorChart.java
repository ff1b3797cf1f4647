package dev.coffeeshop.cluster;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.Release;
import com.marcnuri.helm.UpgradeCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The operator's chart in one namespace of one cluster, so that the demo and the tests install it in the same way,
 * without a helm binary.
 *
 * <p>Values are given by their dotted path in the chart's {@code values.yaml}, as to {@code helm --set}. Both commands
 * return only when everything they made is ready, and fail when it is not within the time given.
 */
public record OperatorChart(Path kubeConfig, Path chart, String namespace) {

    public static final String RELEASE = "coffeeshop-operator";

    /** Also makes the namespace where there is none. */
    public Release install(Map<String, Object> values, Duration timeout) {
        InstallCommand command = new Helm(chart)
                .install()
                .withName(RELEASE)
                .withNamespace(namespace)
                .createNamespace()
                .withKubeConfig(kubeConfig)
                .waitReady()
                .withTimeout(seconds(timeout));
        values.forEach(command::set);
        return command.call();
    }

    /** Installs what is not there; values that are not given return to the chart's own. */
    public Release upgrade(Map<String, Object> values, Duration timeout) {
        UpgradeCommand command = new Helm(chart)
                .upgrade()
                .install()
                .withName(RELEASE)
                .withNamespace(namespace)
                .createNamespace()
                .resetValues()
                .withKubeConfig(kubeConfig)
                .waitReady()
                .withTimeout(seconds(timeout));
        values.forEach(command::set);
        return command.call();
    }

    /** Fine when there is nothing to uninstall. Helm leaves custom resource definitions where they are. */
    public void uninstall() {
        Helm.uninstall(RELEASE)
                .withNamespace(namespace)
                .withKubeConfig(kubeConfig)
                .ignoreNotFound()
                .call();
    }

    private static int seconds(Duration timeout) {
        return Math.toIntExact(timeout.toSeconds());
    }
}
