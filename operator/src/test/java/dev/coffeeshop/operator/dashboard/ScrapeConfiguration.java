package dev.coffeeshop.operator.dashboard;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * How a Prometheus outside of the cluster finds and scrapes the pods that the chart's PodMonitors name: it looks for them
 * at the API server, and reaches them through the API server's proxy, since it has no way into the pods' network.
 */
final class ScrapeConfiguration {

    static final String OPERATOR_JOB = "operator";
    static final String LOAD_JOB = "load";

    private ScrapeConfiguration() {}

    static void write(Path folder, Config cluster, String operatorNamespace, String experimentNamespace)
            throws IOException {
        writePem(folder.resolve("ca.crt"), cluster.getCaCertData());
        writePem(folder.resolve("client.crt"), cluster.getClientCertData());
        writePem(folder.resolve("client.key"), cluster.getClientKeyData());
        URI server = URI.create(cluster.getMasterUrl());
        String operator = job(server, OPERATOR_JOB, operatorNamespace, "coffeeshop-operator", "http", "/q/metrics");
        String load = job(server, LOAD_JOB, experimentNamespace, "coffeeshop-load", "http-metrics", "/metrics");
        Files.writeString(folder.resolve("prometheus.yml"), """
            global: {scrape_interval: 1s, scrape_timeout: 1s}
            scrape_configs:
            %s%s
            """.formatted(operator, load));
    }

    private static String job(URI server, String name, String namespace, String application, String port, String path) {
        String api = "https://%s:%d".formatted(server.getHost(), server.getPort());
        return """
              - job_name: %1$s
                scheme: https
                tls_config: {ca_file: ca.crt, cert_file: client.crt, key_file: client.key}
                kubernetes_sd_configs:
                  - role: pod
                    api_server: %2$s
                    tls_config: {ca_file: ca.crt, cert_file: client.crt, key_file: client.key}
                    namespaces: {names: [%3$s]}
                    selectors: [{role: pod, label: "app.kubernetes.io/name=%4$s"}]
                relabel_configs:
                  - {source_labels: [__meta_kubernetes_pod_container_port_name], action: keep, regex: %5$s}
                  - {source_labels: [__meta_kubernetes_pod_phase], action: keep, regex: Running}
                  - source_labels: [__meta_kubernetes_namespace, __meta_kubernetes_pod_name, __meta_kubernetes_pod_container_port_number]
                    regex: (.+);(.+);(.+)
                    target_label: __metrics_path__
                    replacement: /api/v1/namespaces/$1/pods/$2:$3/proxy%6$s
                  - {source_labels: [__meta_kubernetes_namespace], target_label: namespace}
                  - {source_labels: [__meta_kubernetes_pod_name], target_label: pod}
                  - {source_labels: [__meta_kubernetes_pod_name], target_label: instance}
                  - {target_label: __address__, replacement: "%7$s"}
            """.formatted(name, api, namespace, application, port, path, server.getAuthority());
    }

    private static void writePem(Path file, String data) throws IOException {
        Files.write(file, Base64.getMimeDecoder().decode(data));
    }
}
