package dev.coffeeshop.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The containers of local clusters that the Docker daemon holds, running or not. */
record ClusterContainers(DockerClient docker) {

    private static final String RUNNING = "running";

    List<Container> longLived() {
        return withRole(Role.LOCAL);
    }

    Optional<Container> running() {
        return longLived().stream()
                .filter(container -> RUNNING.equals(container.getState()))
                .findFirst();
    }

    /** Test clusters whose process was killed before it could remove them; those of tests that still run are left. */
    List<Container> abandoned() {
        return withRole(Role.TEST).stream()
                .filter(container -> !ownerOf(container).map(Owner::isAlive).orElse(false))
                .toList();
    }

    void remove(Container container) {
        try {
            docker.removeContainerCmd(container.getId())
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException _) {
            // What was to be removed is gone.
        }
    }

    private List<Container> withRole(Role role) {
        return docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(Role.LABEL, role.value()))
                .exec();
    }

    private static Optional<Owner> ownerOf(Container container) {
        return Optional.ofNullable(container.getLabels().get(Role.OWNER_LABEL)).flatMap(Owner::parse);
    }
}
