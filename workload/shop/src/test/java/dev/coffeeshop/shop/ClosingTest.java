package dev.coffeeshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClosingTest {

    private final Signals signals = Signals.create();

    private Shop shop(String grace) throws IOException {
        var settings = SettingsTest.settings("MACHINES", "1", "SHUTDOWN_SECONDS", grace);
        return Shop.open(settings, new ShopMeters(Role.SHOP), Peers.NONE, () -> signals);
    }

    @Test
    void is_unready_at_once_and_still_makes_what_it_took() throws IOException, InterruptedException {
        var shop = shop("20");
        try (var visitor = Visitor.of(shop)) {
            var onMachine = visitor.orders();
            signals.awaitBegun(1);
            assertThat(Visitor.answer(visitor.sends("GET", "/ready")).statusCode())
                    .isEqualTo(200);

            var closing = Thread.ofPlatform().start(shop::close);
            while (Visitor.answer(visitor.sends("GET", "/ready")).statusCode() == 200) {
                Thread.onSpinWait();
            }
            var late = Visitor.answer(visitor.orders());
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.headers().firstValue("Connection")).contains("close");

            signals.mayEnd().release();
            assertThat(Visitor.answer(onMachine).statusCode()).isEqualTo(200);
            assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void turns_away_what_it_does_not_get_round_to() throws IOException, InterruptedException {
        var shop = shop("0");
        try (var visitor = Visitor.of(shop)) {
            var onMachine = visitor.orders();
            signals.awaitBegun(1);
            var waiting = visitor.orders();
            while (!visitor.reads("/metrics").contains("shop_orders_waiting 1.0")) {
                Thread.onSpinWait();
            }
            shop.close();

            assertThat(Visitor.answer(waiting).statusCode()).isEqualTo(503);
            assertThat(Visitor.answer(onMachine).statusCode()).isEqualTo(503);
        }
    }
}
