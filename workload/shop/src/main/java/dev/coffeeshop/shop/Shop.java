package dev.coffeeshop.shop;

import com.sun.net.httpserver.HttpServer;
import dev.coffeeshop.shop.Router.Route;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An open shop (or till): its HTTP server, its queue and its machines. */
final class Shop implements AutoCloseable {

    /** Enough for machines that were interrupted to answer. */
    private static final Duration LAST_ANSWERS = Duration.ofMillis(500);

    private final OrderQueue queue;
    private final Duration grace;
    private final HttpServer server;
    private final Desks desks = new Desks();
    private final List<Thread> machines = new ArrayList<>();

    private Shop(Settings settings, OrderQueue queue, ShopMeters meters) throws IOException {
        HttpServerTuning.apply();
        this.queue = queue;
        this.grace = settings.shutdownGrace();
        this.server = HttpServer.create(new InetSocketAddress(settings.port()), HttpServerTuning.BACKLOG);
        server.setExecutor(desks);
        server.createContext(
                "/",
                new Router(Map.of(
                        settings.role().path(),
                        new Route("POST", new OrderDesk(queue, desks, settings.orderMemoryBytes(), meters)),
                        "/ready",
                        Route.page(this::readiness),
                        "/metrics",
                        Route.page(() -> Answer.text(200, meters.scrape())))));
    }

    /**
     * Opens a shop as set.
     *
     * @throws IOException if the port can't be listened on
     */
    static Shop open(Settings settings) throws IOException {
        var meters = new ShopMeters(settings.role());
        var till = settings.till().isPresent()
                ? new HttpTill(settings.till().get(), settings.tillTimeout(), settings.machines())
                : Till.NONE;
        var peers = settings.recipe().hasChatter()
                ? settings.peersService().<Peers>map(DnsPeers::watch).orElse(Peers.NONE)
                : Peers.NONE;
        return open(
                settings,
                meters,
                peers,
                () -> new Brewing(settings.recipe(), till, peers, new CpuBurner(), meters::cpuCharged));
    }

    static Shop open(Settings settings, ShopMeters meters, Peers peers, Supplier<Machine.Making> makers)
            throws IOException {
        var queue = new OrderQueue(settings.machines(), settings.queueLimit());
        meters.watch(queue, settings.machines(), peers);
        var shop = new Shop(settings, queue, meters);
        shop.start(settings.machines(), new Machine(queue, makers));
        return shop;
    }

    private void start(int count, Machine machine) {
        var builder = Thread.ofPlatform().daemon().name("machine-", 1);
        for (var i = 0; i < count; i++) {
            machines.add(builder.start(machine));
        }
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /**
     * Is unready at once and takes no more orders, makes those it has within the grace, and turns away the rest.
     */
    @Override
    public void close() {
        queue.startClosing();
        try {
            queue.drain(grace).forEach(order -> order.end(Outcome.CLOSING));
            machines.forEach(Thread::interrupt);
            queue.drain(LAST_ANSWERS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        desks.close();
    }

    private Answer readiness() {
        return queue.isClosing()
                ? Answer.json(503, "{\"ready\":false}").with("Connection", "close")
                : Answer.json(200, "{\"ready\":true}");
    }
}
