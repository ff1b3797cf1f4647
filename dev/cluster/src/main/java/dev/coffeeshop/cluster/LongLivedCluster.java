package dev.coffeeshop.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Starts, fills and removes the cluster that outlives the command, and says what it does, a line a step. */
record LongLivedCluster(DockerClient docker, ClusterContainers containers, Checkout checkout, PrintStream out) {

    static LongLivedCluster of(DockerClient docker, PrintStream out) {
        return new LongLivedCluster(docker, new ClusterContainers(docker), Checkout.current(), out);
    }

    /** Takes the running cluster only if it was made in the way that one would be made now; any other gives way. */
    void up() throws IOException {
        removeAbandoned();
        List<Container> before = containers.longLived();
        var cluster = LocalCluster.longLived();
        say("looking for a running cluster of image " + cluster.getDockerImageName());
        Instant start = Instant.now();
        cluster.start();
        String id = cluster.getContainerId();
        boolean reused = before.stream().anyMatch(container -> container.getId().equals(id));
        say(reused ? "found one and use it" : "found none; started one, ready after " + since(start));
        before.stream()
                .filter(container -> !container.getId().equals(id))
                .forEach(container -> remove(container, "the cluster that it replaces"));
        say("wrote " + cluster.writeKubeConfig(checkout.kubeConfig()));
    }

    void load(List<String> images) {
        Container node = containers
                .running()
                .orElseThrow(() -> new IllegalStateException("The cluster is not running: run `make cluster`."));
        var loader = new ImageLoader(docker, node.getId());
        for (String image : images) {
            Instant start = Instant.now();
            switch (loader.load(image)) {
                case COPIED -> say("copied " + image + " into the node in " + since(start));
                case ALREADY_THERE -> say(image + " is in the node already");
            }
        }
    }

    void down() throws IOException {
        removeAbandoned();
        List<Container> clusters = containers.longLived();
        clusters.forEach(container -> remove(container, "the cluster"));
        if (clusters.isEmpty()) {
            say("no cluster is there");
        }
        if (Files.deleteIfExists(checkout.kubeConfig())) {
            say("removed " + checkout.kubeConfig());
        }
    }

    private void removeAbandoned() {
        containers.abandoned().forEach(container -> remove(container, "what a killed test run left"));
    }

    private void remove(Container container, String what) {
        containers.remove(container);
        say("removed " + what + ": container " + container.getId().substring(0, 12) + " and its volumes");
    }

    private void say(String text) {
        out.println("cluster: " + text);
    }

    private static String since(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds() + " s";
    }
}
