package dev.coffeeshop.bench;

import dev.coffeeshop.bench.process.Cores;
import dev.coffeeshop.bench.process.Executables;
import dev.coffeeshop.bench.round.TargetKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Starts the targets, on ports that are free. */
record Servers(Workplace workplace, Cores cores, String java) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    Target start(TargetKind kind) throws IOException, InterruptedException {
        int port = freePort();
        Process process = workplace
                .children()
                .start(
                        cores.forServer(command(kind, port)),
                        workplace.folder().resolve(kind.name() + "-output"),
                        workplace.folder().resolve(kind.name() + "-errors"));
        await(kind, port, process);
        return new Target(kind, port, process.pid());
    }

    private List<String> command(TargetKind kind, int port) throws IOException {
        return switch (kind) {
            case NGINX -> nginx(port);
            case NULL_SERVER ->
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NullTarget.class.getName(),
                        Integer.toString(port));
        };
    }

    /** One process. Where that can be said, the kernel ends it when this process is killed. */
    private List<String> nginx(int port) throws IOException {
        Path home = Files.createDirectories(workplace.folder().resolve("nginx"));
        Path configuration = Files.writeString(home.resolve("nginx.conf"), NginxConfiguration.text(home, port));
        Stream<String> nginx = Stream.of(
                Executables.path("nginx"),
                "-p",
                home.toString(),
                "-e",
                home.resolve("error.log").toString(),
                "-c",
                configuration.toString());
        return Executables.has("setpriv")
                ? Stream.concat(Stream.of("setpriv", "--pdeathsig", "KILL"), nginx)
                        .toList()
                : nginx.toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(TargetKind kind, int port, Process process) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(kind.label() + " did not start: "
                        + Files.readString(workplace.folder().resolve(kind.name() + "-errors")));
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
