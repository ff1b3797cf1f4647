package dev.coffeeshop.operator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentRoutesTest {

    private static final String PAGE = "/experiments/team/espresso/";

    private static final ServedShop SHOP = new ServedShop();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        SHOP.add(ServedShop.finished("espresso", secretive()));
        SHOP.add(ServedShop.finished("lungo"));
        SHOP.add(ServedShop.finished("ristretto", otherImage()));
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        SHOP.close();
    }

    private static CoffeeShopExperimentSpec otherImage() {
        return SpecSample.base().with("/workload/image", "localhost/shop:2").build();
    }

    private static CoffeeShopExperimentSpec secretive() {
        return SpecSample.base()
                .with(
                        "/load/request/headers",
                        List.of(
                                Map.of("name", "Authorization", "value", "Bearer abc123"),
                                Map.of("name", "X-Api-Thing", "value", "abc123"),
                                Map.of("name", "Content-Type", "value", "text/coffee")))
                .with(
                        "/workload/env",
                        List.of(
                                Map.of("name", "DB_PASSWORD", "value", "abc123"),
                                Map.of("name", "BREW_CPU_MILLISECONDS", "value", "5")))
                .build();
    }

    @Test
    void listsExperimentsWithRelativeLinks() throws Exception {
        for (String path : List.of("/", "/experiments")) {
            assertThat(get(path).body())
                    .contains(
                            "href=\"experiments/team/espresso/\"",
                            "href=\"experiments/team/lungo/report.html\"",
                            "href=\"experiments/team/lungo/results.csv\"")
                    .doesNotContain("href=\"/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html",
        "report.html, text/html",
        "results.json, application/json",
        "results.csv, text/csv",
        "trials.csv, text/csv",
        "rungs.csv, text/csv"
    })
    void everyViewComesWithItsTypeAndKeepsBrowsersSafe(String file, String type) throws Exception {
        var answer = get(PAGE + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type + "; charset=utf-8");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.body()).contains(file.endsWith(".csv") ? "400m-x2" : "espresso");
        assertThat(answer.body()).as("what may be a secret").doesNotContain("abc123");
    }

    @Test
    void aPageWithoutItsSlashIsMovedByARelativeAddress() throws Exception {
        var moved = get("/experiments/team/espresso?compare=team%2Flungo");

        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(header(moved, "Location")).isEqualTo("espresso/?compare=team/lungo");
    }

    @Test
    void aFinishedPageNeedsNoScript() throws Exception {
        assertThat(get(PAGE).body())
                .contains("href=\"report.html\"", "<option>team/lungo</option>", "id=\"capacity\"")
                .doesNotContain("<script", "data-events", "id=\"now\"");
    }

    @Test
    void headGivesTheHeadersAlone() throws Exception {
        var head = send(request(PAGE + "results.csv").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(header(get(PAGE + "results.csv"), "Content-Length"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        var refused = send(request(PAGE).POST(BodyPublishers.ofString("x=1")));

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(header(refused, "Allow")).contains("GET", "HEAD");
        assertThat(refused.body()).contains("Use kubectl to change");
    }

    @ParameterizedTest
    @CsvSource({
        "/experiments/team/decaf/, There is no experiment team/decaf, ../../../",
        "/experiments/team/decaf/events, There is no experiment team/decaf, ../../../",
        "/experiments/team/espresso/menu, There is no such page, ../../../",
        "/experiments/TEAM/%3Cscript%3E/, There is no such page, ../../../",
        "/experiments/team, There is no such page, ../"
    })
    void saysWhatIsNotThereAndWhatToDo(String path, String words, String list) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(words, "<a href=\"" + list + "\">All experiments</a>")
                .doesNotContain("<script");
    }

    @Test
    void saysWhichTypeThereIs() throws Exception {
        var answer = send(request(PAGE + "results.json").header("Accept", "text/csv, image/png;q=0.5"));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("This address gives application/json only");
        assertThat(send(request(PAGE + "results.json").header("Accept", "application/json, */*"))
                        .statusCode())
                .as("as kubectl asks")
                .isEqualTo(200);
    }

    @Test
    void comparesTwo() throws Exception {
        assertThat(get("/experiments/team/lungo/?compare=team/ristretto").body())
                .contains("lungo beside ristretto", "no difference shown", "400m-x2", "workload.image");
        assertThat(get(PAGE + "?compare=team/lungo").body())
                .contains("cannot be compared", "load.request differs", "workload.env")
                .doesNotContain("no difference shown");
        var nothing = get(PAGE + "?compare=%3Cscript%3E");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("nothing to compare with").doesNotContain("<script>");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(SHOP.port(), path)))
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
