package dev.coffeeshop.cluster;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.testcontainers.k3s.K3sContainer;

/**
 * A single-node Kubernetes cluster in a container: the one place that knows its image, flags and privileges.
 *
 * <p>Made with the constructor it belongs to a test run and ends with it. {@link #longLived()} outlives the process and
 * is found again by the next one.
 */
public final class LocalCluster extends K3sContainer {

    public LocalCluster() {
        this(Role.TEST);
        withLabel(Role.OWNER_LABEL, Owner.thisProcess().toString());
    }

    private LocalCluster(Role role) {
        super(NodeImage.chosen().asK3s());
        withLabel(Role.LABEL, role.value());
        withCommand(
                "server",
                "--tls-san=" + getHost(),
                "--disable=traefik,servicelb,metrics-server,local-storage",
                // Counters of CPU use and throttling are refreshed this often; the default is too coarse for short
                // runs.
                "--kubelet-arg=housekeeping-interval=1s");
        if (Capabilities.ofThisMachine().precludePrivileged()) {
            withPrivilegedMode(false);
            withCreateContainerCmdModifier(LocalCluster::grantAllButSysResource);
        }
    }

    static LocalCluster longLived() {
        var cluster = new LocalCluster(Role.LOCAL);
        cluster.withReuse(true);
        return cluster;
    }

    /** Makes an image of the Docker daemon known to the node, where no registry could serve it. */
    public ImageLoader.Outcome load(String image) {
        return new ImageLoader(getDockerClient(), getContainerId()).load(image);
    }

    public Path writeKubeConfig(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, getKubeConfigYaml());
    }

    private static void grantAllButSysResource(CreateContainerCmd create) {
        Objects.requireNonNull(create.getHostConfig())
                .withCapAdd(Capability.ALL)
                .withCapDrop(Capability.SYS_RESOURCE)
                .withSecurityOpts(List.of("seccomp=unconfined", "apparmor=unconfined"))
                .withDevices(Device.parse("/dev/kmsg"));
    }
}
