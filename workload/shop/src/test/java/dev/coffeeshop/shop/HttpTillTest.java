package dev.coffeeshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HttpTillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static HttpTill till(int port, String path, Duration timeout) throws IOException {
        return new HttpTill(URI.create("http://127.0.0.1:" + port + path), timeout, 4);
    }

    @Test
    void a_shop_in_the_role_of_till_takes_payments() throws IOException {
        try (var shop = Shop.open(SettingsTest.settings("ROLE", "till"))) {
            assertThat(till(shop.port(), "/payments", PATIENCE).pay()).isTrue();
            assertThat(till(shop.port(), "/payments", PATIENCE).pay()).isTrue();
        }
    }

    @Test
    void another_answer_than_success_is_a_failure() throws IOException {
        try (var shop = Shop.open(SettingsTest.settings("ROLE", "till"))) {
            assertThat(till(shop.port(), "/elsewhere", PATIENCE).pay()).isFalse();
        }
    }

    @Test
    void nobody_there_is_a_failure() throws IOException {
        int free;
        try (var closed = new ServerSocket(0)) {
            free = closed.getLocalPort();
        }
        assertThat(till(free, "/payments", PATIENCE).pay()).isFalse();
    }

    @Test
    void no_answer_in_time_is_a_failure() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThat(till(silent.getLocalPort(), "/payments", Duration.ofMillis(50))
                            .pay())
                    .isFalse();
        }
    }
}
