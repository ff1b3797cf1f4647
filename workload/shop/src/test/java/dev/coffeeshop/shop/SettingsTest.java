package dev.coffeeshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    /** Settings of a test's shop on a free port; a mistake in them fails the test. */
    static Settings settings(String... namesAndValues) {
        var variables = new HashMap<>(Map.of("PORT", "0", "BREW_CPU_MILLISECONDS", "0"));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThat(problems(variables)).isEmpty();
        return ((Settings.Valid) Settings.read(variables)).settings();
    }

    private static List<String> problems(Map<String, String> variables) {
        return switch (Settings.read(variables)) {
            case Settings.Valid valid -> List.of();
            case Settings.Invalid(var problems) -> problems;
        };
    }

    @Test
    void an_empty_environment_gives_a_small_shop() {
        assertThat(Settings.read(Map.of())).isInstanceOfSatisfying(Settings.Valid.class, valid -> {
            assertThat(valid.settings().role()).isEqualTo(Role.SHOP);
            assertThat(valid.settings().port()).isEqualTo(8080);
            assertThat(valid.settings().recipe()).isEqualTo(new Recipe(Duration.ofMillis(5), Duration.ZERO, 0));
            assertThat(valid.settings().machines()).isEqualTo(4);
            assertThat(valid.settings().queueLimit()).isEqualTo(1_000);
            assertThat(valid.settings().shutdownGrace()).isEqualTo(Duration.ofSeconds(3));
        });
    }

    @Test
    void everything_can_be_set() {
        var settings = settings(
                "ROLE",
                "shop",
                "PORT",
                "9090",
                "BREW_CPU_MILLISECONDS",
                "2.5",
                "BREW_WAIT_MILLISECONDS",
                "60",
                "PEER_CPU_PERCENT",
                "40",
                "PEERS_SERVICE",
                "shop.cafe",
                "MACHINES",
                "2",
                "QUEUE_LIMIT",
                "unbounded",
                "ORDER_MEMORY_KIBIBYTES",
                "512",
                "TILL_URL",
                "http://till:8080/payments",
                "TILL_TIMEOUT_MILLISECONDS",
                "500",
                "SHUTDOWN_SECONDS",
                "1");

        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.recipe()).isEqualTo(new Recipe(Duration.ofNanos(2_500_000), Duration.ofMillis(60), 40));
        assertThat(settings.peersService()).contains("shop.cafe");
        assertThat(settings.queueLimit()).isEqualTo(Settings.UNBOUNDED);
        assertThat(settings.orderMemoryBytes()).isEqualTo(512 * 1024);
        assertThat(settings.till()).contains(URI.create("http://till:8080/payments"));
        assertThat(settings.tillTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.shutdownGrace()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void peers_are_found_at_the_service_that_the_operator_names() {
        assertThat(settings("COFFEESHOP_SERVICE", "trial.ns").peersService()).contains("trial.ns");
        assertThat(settings("COFFEESHOP_SERVICE", "trial.ns", "PEERS_SERVICE", "mine")
                        .peersService())
                .contains("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PORT                      | 70000     | PORT is "70000"; set it to a whole number from 0 to 65535.
                    MACHINES                  | 0         | MACHINES is "0"; set it to a whole number from 1 to 1000.
                    MACHINES                  | 2.5       | MACHINES is "2.5"; set it to a whole number from 1 to 1000.
                    BREW_CPU_MILLISECONDS     | 5ms       | BREW_CPU_MILLISECONDS is "5ms"; set it to a number of milliseconds from 0 to 60000.
                    BREW_WAIT_MILLISECONDS    | -1        | BREW_WAIT_MILLISECONDS is "-1"; set it to a number of milliseconds from 0 to 600000.
                    QUEUE_LIMIT               | endless   | QUEUE_LIMIT is "endless"; set it to "unbounded" or a whole number from 0 to 1000000.
                    ROLE                      | barista   | ROLE is "barista"; set it to shop or till.
                    TILL_URL                  | till:8080 | TILL_URL is "till:8080"; set it to an address such as http://till:8080/payments.
                    TILL_TIMEOUT_MILLISECONDS | 0         | TILL_TIMEOUT_MILLISECONDS is 0, so no payment could succeed; set more than 0.
                    PEER_CPU_PERCENT          | 40        | PEER_CPU_PERCENT is set, but not where the peers are found; set PEERS_SERVICE to the name of a headless service, or remove PEER_CPU_PERCENT.
                    """)
    void a_mistake_is_named_with_its_fix(String name, String value, String problem) {
        assertThat(problems(Map.of(name, value))).containsExactly(problem);
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(problems(Map.of("PORT", "x", "ROLE", "till", "TILL_URL", "http://till/")))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("PORT "))
                .anyMatch(problem -> problem.startsWith("TILL_URL "));
    }

    @Test
    void an_empty_variable_counts_as_unset() {
        assertThat(settings("TILL_URL", " ").till()).isEmpty();
    }
}
