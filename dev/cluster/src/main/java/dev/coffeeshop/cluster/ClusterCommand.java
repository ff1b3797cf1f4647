package dev.coffeeshop.cluster;

import java.io.IOException;
import java.util.List;
import org.testcontainers.DockerClientFactory;

/** What can be asked of the local cluster on the command line. */
sealed interface ClusterCommand {

    String USAGE = "usage: dev/cluster/cluster up | load IMAGE... | down";

    record Up() implements ClusterCommand {}

    record Load(List<String> images) implements ClusterCommand {}

    record Down() implements ClusterCommand {}

    record Unknown() implements ClusterCommand {}

    static ClusterCommand parse(List<String> arguments) {
        if (arguments.size() > 1 && arguments.getFirst().equals("load")) {
            return new Load(List.copyOf(arguments.subList(1, arguments.size())));
        }
        return switch (String.join(" ", arguments)) {
            case "up" -> new Up();
            case "down" -> new Down();
            default -> new Unknown();
        };
    }

    static void main(String[] arguments) throws IOException {
        ClusterCommand command = parse(List.of(arguments));
        if (command instanceof Unknown) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var cluster = LongLivedCluster.of(DockerClientFactory.lazyClient(), System.out);
        try {
            switch (command) {
                case Up() -> cluster.up();
                case Load(List<String> images) -> cluster.load(images);
                case Down() -> cluster.down();
                case Unknown() -> {}
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println("cluster: " + e.getMessage());
            System.exit(1);
        }
    }
}
