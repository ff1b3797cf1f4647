package dev.coffeeshop.shop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ShopTest {

    private final Signals signals = Signals.create();

    private Shop controlled(String... settings) throws IOException {
        return Shop.open(SettingsTest.settings(settings), new ShopMeters(Role.SHOP), Peers.NONE, () -> signals);
    }

    @Test
    void an_order_is_made_and_answered() throws IOException {
        try (var shop = Shop.open(SettingsTest.settings());
                var visitor = Visitor.of(shop)) {
            var answer = Visitor.answer(visitor.orders());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"order\":\"made\"}");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        }
    }

    @Test
    void other_paths_and_methods_are_turned_away() throws IOException {
        try (var shop = Shop.open(SettingsTest.settings());
                var visitor = Visitor.of(shop)) {
            assertThat(Visitor.answer(visitor.sends("GET", "/")).statusCode()).isEqualTo(404);
            assertThat(Visitor.answer(visitor.sends("POST", "/orders/1")).statusCode())
                    .isEqualTo(404);
            var wrongMethod = Visitor.answer(visitor.sends("GET", "/orders"));
            assertThat(wrongMethod.statusCode()).isEqualTo(405);
            assertThat(wrongMethod.headers().firstValue("Allow")).contains("POST");
            assertThat(Visitor.answer(visitor.sends("POST", "/ready")).headers().firstValue("Allow"))
                    .contains("GET");
        }
    }

    @Test
    void an_order_too_many_is_refused_and_told_when_to_come_back() throws IOException, InterruptedException {
        try (var shop = controlled("MACHINES", "1", "QUEUE_LIMIT", "0", "SHUTDOWN_SECONDS", "0");
                var visitor = Visitor.of(shop)) {
            var first = visitor.orders();
            signals.awaitBegun(1);
            var second = Visitor.answer(visitor.orders());

            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).contains("1");
            signals.mayEnd().release();
            assertThat(Visitor.answer(first).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void as_many_orders_are_made_at_once_as_there_are_machines() throws IOException, InterruptedException {
        try (var shop = controlled("MACHINES", "2");
                var visitor = Visitor.of(shop)) {
            var first = visitor.orders();
            var second = visitor.orders();
            signals.awaitBegun(2);
            var third = visitor.orders();
            signals.mayEnd().release();
            CompletableFuture.anyOf(first, second).orTimeout(10, SECONDS).join();
            signals.awaitBegun(1);

            signals.mayEnd().release(2);
            assertThat(Visitor.answer(third).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_failing_till_fails_the_order() throws IOException {
        try (var till = Shop.open(SettingsTest.settings("ROLE", "till"));
                var shop = Shop.open(SettingsTest.settings("TILL_URL", "http://127.0.0.1:" + till.port() + "/broken"));
                var visitor = Visitor.of(shop)) {
            assertThat(Visitor.answer(visitor.orders()).statusCode()).isEqualTo(502);
            assertThat(visitor.reads("/metrics")).contains("shop_orders_total{outcome=\"till_failed\"} 1.0");
        }
    }

    @Test
    void metrics_tell_how_orders_ended_and_how_busy_the_shop_is() throws IOException, InterruptedException {
        try (var shop = controlled("MACHINES", "1");
                var visitor = Visitor.of(shop)) {
            var made = visitor.orders();
            signals.awaitBegun(1);
            assertThat(visitor.reads("/metrics")).contains("shop_orders_in_progress 1.0", "shop_machines 1.0");
            signals.mayEnd().release();
            assertThat(Visitor.answer(made).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void metrics_count_each_order_once_and_its_cpu() throws IOException {
        try (var shop = Shop.open(SettingsTest.settings("BREW_CPU_MILLISECONDS", "20", "MACHINES", "1"));
                var visitor = Visitor.of(shop)) {
            Visitor.answer(visitor.orders());
            // The first order is counted before the only machine answers the second.
            Visitor.answer(visitor.orders());

            assertThat(visitor.reads("/metrics"))
                    .containsPattern("shop_orders_total\\{outcome=\"made\"} [12]\\.0")
                    .contains("shop_orders_total{outcome=\"queue_full\"} 0.0")
                    .contains("shop_orders_duration_seconds_bucket{le=\"0.05\"}")
                    .contains("shop_orders_waiting 0.0", "shop_peers 0.0")
                    .containsPattern("shop_brew_cpu_seconds_total 0\\.04");
        }
    }
}
