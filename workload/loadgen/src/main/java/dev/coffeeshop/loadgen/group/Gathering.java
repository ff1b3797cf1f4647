package dev.coffeeshop.loadgen.group;

import dev.coffeeshop.loadgen.engine.GroupException;
import dev.coffeeshop.measurement.pacing.ProgramDuration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the leader waits for its followers. Strangers are turned away, and cost no more than a short wait each. */
public final class Gathering implements AutoCloseable {

    /** Of a group that is started at once, on nodes that may still be fetching the image. */
    public static final Duration PATIENCE = Duration.ofSeconds((long) ProgramDuration.LONGEST_GATHERING_SECONDS);

    private static final Duration INTRODUCTION = Duration.ofSeconds(5);
    private static final int MOST_INTRODUCTIONS = 64;

    private record Joined(int pod, Wire wire) {}

    private final ServerSocket server;
    private final Hello expected;
    private final int pods;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore introductions = new Semaphore(MOST_INTRODUCTIONS);
    private final LinkedBlockingQueue<Joined> joined = new LinkedBlockingQueue<>();

    /** @param port 0 for any */
    public Gathering(int port, int pods, String programText) throws IOException {
        this.server = new ServerSocket();
        this.expected = Hello.of(0, programText);
        this.pods = pods;
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(port));
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> introduce(socket));
            } catch (IOException e) {
                // a peer that went at once, or the end of the gathering
            }
        }
    }

    private void introduce(Socket socket) {
        if (!introductions.tryAcquire()) {
            close(socket);
            return;
        }
        try {
            Wire wire = new Wire(socket);
            Hello hello = wire.read(Hello.class, INTRODUCTION).header();
            if (expected.knows(hello) && 0 < hello.pod() && hello.pod() < pods) {
                joined.add(new Joined(hello.pod(), wire));
            } else {
                wire.close();
            }
        } catch (IOException e) {
            close(socket);
        } finally {
            introductions.release();
        }
    }

    private static void close(AutoCloseable peer) {
        try {
            peer.close();
        } catch (Exception e) {
            // it is not needed anyway
        }
    }

    /** Waits for every follower. One that comes again, because it was restarted, takes its own place. */
    List<FollowerLink> complete(Duration patience) throws GroupException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<Integer, Wire> present = new TreeMap<>();
        while (present.size() < pods - 1) {
            Joined next = joined.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                present.values().forEach(Gathering::close);
                throw new GroupException(missing(present, patience));
            }
            welcome(next, present);
        }
        List<FollowerLink> links = new ArrayList<>();
        present.forEach((pod, wire) -> links.add(new FollowerLink(pod, wire, threads)));
        return List.copyOf(links);
    }

    private static void welcome(Joined next, Map<Integer, Wire> present) {
        try {
            next.wire().write(new Reply.Welcome());
            @Nullable Wire before = present.put(next.pod(), next.wire());
            if (before != null) {
                close(before);
            }
        } catch (IOException e) {
            close(next.wire());
        }
    }

    private String missing(Map<Integer, Wire> present, Duration patience) {
        String absent = IntStream.range(1, pods)
                .filter(pod -> !present.containsKey(pod))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return "of %d load pods, those with index %s did not join within %d s"
                .formatted(pods, absent, patience.toSeconds());
    }

    /** No more followers are taken in; those that have joined stay. */
    @Override
    public void close() {
        close(server);
    }
}
