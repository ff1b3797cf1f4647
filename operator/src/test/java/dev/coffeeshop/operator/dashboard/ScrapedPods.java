package dev.coffeeshop.operator.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows the pods of a job and tells a Prometheus of them in the file that it watches: Debian's has no discovery of its
 * own in Kubernetes.
 */
final class ScrapedPods implements ResourceEventHandler<Pod>, AutoCloseable {

    private final ScrapeJob job;
    private final URI server;
    private final Path file;
    private final Map<String, Pod> pods = new TreeMap<>();
    private final SharedIndexInformer<Pod> informer;

    /** @param folder of the configuration */
    ScrapedPods(ScrapeJob job, KubernetesClient client, Path folder) {
        this.job = job;
        this.server = URI.create(client.getConfiguration().getMasterUrl());
        this.file = folder.resolve(job.file());
        this.informer = client.pods()
                .inNamespace(job.namespace())
                .withLabel("app.kubernetes.io/name", job.application())
                .inform(this);
    }

    @Override
    public synchronized void onAdd(Pod pod) {
        pods.put(pod.getMetadata().getName(), pod);
        write();
    }

    @Override
    public void onUpdate(Pod before, Pod after) {
        onAdd(after);
    }

    @Override
    public synchronized void onDelete(Pod pod, boolean finalStateUnknown) {
        pods.remove(pod.getMetadata().getName());
        write();
    }

    private void write() {
        var targets = pods.values().stream()
                .flatMap(pod -> job.target(pod, server).stream())
                .toList();
        try {
            Path whole = Files.createTempFile("targets", ".json");
            Files.write(whole, new ObjectMapper().writeValueAsBytes(targets));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        informer.close();
    }
}
