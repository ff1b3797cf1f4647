package dev.coffeeshop.shop;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be set, read once from the environment.
 *
 * @param port TCP port; 0 lets the system choose
 * @param machines orders made at the same time
 * @param queueLimit orders that may wait for a machine, or {@link #UNBOUNDED}
 * @param orderMemoryBytes native memory that an order holds from its arrival to its answer
 * @param till the shared component that every order calls
 * @param peersService DNS name that resolves to one address for each replica
 * @param shutdownGrace how long accepted orders may still be made after a request to stop
 */
record Settings(
        Role role,
        int port,
        Recipe recipe,
        int machines,
        int queueLimit,
        long orderMemoryBytes,
        Optional<URI> till,
        Duration tillTimeout,
        Optional<String> peersService,
        Duration shutdownGrace) {

    static final int UNBOUNDED = Integer.MAX_VALUE;

    /** What came of reading an environment. */
    sealed interface Reading {}

    record Valid(Settings settings) implements Reading {}

    /**
     * @param problems one sentence for each variable at fault, with its name and the fix
     */
    record Invalid(List<String> problems) implements Reading {}

    static Reading read(Map<String, String> variables) {
        var environment = new Environment(variables);
        var role = environment.choice("ROLE", Role.class, Role.SHOP);
        var recipe = new Recipe(
                environment.milliseconds("BREW_CPU_MILLISECONDS", 5, 60_000),
                environment.milliseconds("BREW_WAIT_MILLISECONDS", 0, 600_000),
                environment.decimal("PEER_CPU_PERCENT", 0, 10_000));
        var settings = new Settings(
                role,
                environment.integer("PORT", 8080, 0, 65_535),
                recipe,
                environment.integer("MACHINES", 4, 1, 1_000),
                environment.limit("QUEUE_LIMIT", 1_000, UNBOUNDED),
                environment.integer("ORDER_MEMORY_KIBIBYTES", 0, 0, 1_048_576) * 1024L,
                environment.httpAddress("TILL_URL"),
                environment.milliseconds("TILL_TIMEOUT_MILLISECONDS", 2_000, 600_000),
                environment.text("PEERS_SERVICE").or(() -> environment.text("COFFEESHOP_SERVICE")),
                environment.seconds("SHUTDOWN_SECONDS", 3, 600));
        settings.contradictions().forEach(environment::complain);
        return environment.problems().isEmpty() ? new Valid(settings) : new Invalid(environment.problems());
    }

    private List<String> contradictions() {
        var tillOfTill = role == Role.TILL && till.isPresent()
                ? Optional.of(
                        "TILL_URL is set, and ROLE is till: a till has no till of its own; remove one of the two.")
                : Optional.<String>empty();
        var instantTimeout = tillTimeout.isZero()
                ? Optional.of("TILL_TIMEOUT_MILLISECONDS is 0, so no payment could succeed; set more than 0.")
                : Optional.<String>empty();
        var unknownPeers = recipe.hasChatter() && peersService.isEmpty()
                ? Optional.of("PEER_CPU_PERCENT is set, but not where the peers are found;"
                        + " set PEERS_SERVICE to the name of a headless service, or remove PEER_CPU_PERCENT.")
                : Optional.<String>empty();
        return Stream.of(tillOfTill, instantTimeout, unknownPeers)
                .flatMap(Optional::stream)
                .toList();
    }
}
