package dev.coffeeshop.shop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thousand users who keep their connections: the JDK's server by itself would close those beyond 200. */
@Timeout(60)
class KeepAliveTest {

    private static final int USERS = 1_000;
    private static final byte[] REQUEST =
            "POST /orders HTTP/1.1\r\nHost: shop\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII);
    private static final String ANSWER_END = "{\"order\":\"made\"}";

    private final List<Socket> users = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var user : users) {
            user.close();
        }
    }

    @Test
    void every_connection_is_kept_from_order_to_order() throws IOException {
        try (var shop = Shop.open(SettingsTest.settings())) {
            for (var user = 0; user < USERS; user++) {
                users.add(new Socket(InetAddress.getLoopbackAddress(), shop.port()));
            }
            for (var round = 0; round < 3; round++) {
                for (var user : users) {
                    user.getOutputStream().write(REQUEST);
                }
                for (var user : users) {
                    assertThat(read(user)).startsWith("HTTP/1.1 200 OK");
                }
            }
        }
    }

    private static String read(Socket user) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[1_024];
        while (!text.toString().endsWith(ANSWER_END)) {
            var length = user.getInputStream().read(buffer);
            if (length < 0) {
                throw new IOException("connection closed after: " + text);
            }
            text.append(new String(buffer, 0, length, US_ASCII));
        }
        return text.toString();
    }
}
