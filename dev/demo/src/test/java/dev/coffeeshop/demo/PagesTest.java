package dev.coffeeshop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final String PROXY =
            "/api/v1/namespaces/coffeeshop-system/services/http:coffeeshop-operator:http/proxy";

    @Test
    void whatIsAskedForComesThroughTheServiceProxy() throws Exception {
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext(PROXY, PagesTest::echo);
        api.start();
        try (KubernetesClient client =
                        new KubernetesClientBuilder().withConfig(config(api)).build();
                var pages = new Pages(client, 0);
                HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(pages.address().resolve("experiments/a/b/?compare=a/c"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo(PROXY + "/experiments/a/b/?compare=a/c");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        } finally {
            api.stop(0);
        }
    }

    private static Config config(HttpServer api) {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl("http://127.0.0.1:%d".formatted(api.getAddress().getPort()))
                .build();
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] path = exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, path.length);
        exchange.getResponseBody().write(path);
        exchange.close();
    }
}
