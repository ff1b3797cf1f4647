package dev.coffeeshop.operator.dashboard;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A Prometheus that scrapes pods every second, with the test's own rights at the API server. */
final class ScrapeConfiguration {

    private ScrapeConfiguration() {}

    static void write(Path folder, Config cluster, List<ScrapeJob> jobs) throws IOException {
        writePem(folder.resolve("ca.crt"), cluster.getCaCertData());
        writePem(folder.resolve("client.crt"), cluster.getClientCertData());
        writePem(folder.resolve("client.key"), cluster.getClientKeyData());
        Files.writeString(
                folder.resolve("prometheus.yml"),
                """
                global: {scrape_interval: 1s, scrape_timeout: 1s}
                scrape_configs:
                """ + jobs.stream().map(ScrapeConfiguration::text).collect(Collectors.joining()));
    }

    private static String text(ScrapeJob job) {
        return """
              - job_name: %s
                scheme: https
                tls_config: {ca_file: ca.crt, cert_file: client.crt, key_file: client.key}
                file_sd_configs: [{files: [%s], refresh_interval: 1s}]
            """.formatted(job.name(), job.file());
    }

    private static void writePem(Path file, String data) throws IOException {
        Files.write(file, Base64.getMimeDecoder().decode(data));
    }
}
