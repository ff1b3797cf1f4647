package dev.coffeeshop.operator.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.LoadProgress.Throughput;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.simulation.SpecSample;
import dev.coffeeshop.operator.status.ExperimentFacts;
import dev.coffeeshop.operator.status.StatusProjector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page that is looked at hears while its experiment goes on. */
class LiveEventsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Trial TRIAL = new Trial(new Cell(400, 2), 1, 1);

    private final ServedShop shop = new ServedShop();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.shutdownNow();
        shop.close();
    }

    @Test
    void firstEverySectionThenWhatHasChangedThenTheEnd() {
        CoffeeShopExperiment experiment = experiment();
        shop.put(at(experiment, 41.5));
        List<String> lines = listen(experiment);

        await().untilAsserted(() -> assertThat(lines)
                .contains("retry: 2000", "event: sections")
                .anySatisfy(line -> assertThat(line).contains("id=\\\"capacity\\\"", "41.5 requests/s")));
        int before = lines.size();
        shop.put(at(experiment, 38));

        await().untilAsserted(() -> assertThat(lines.subList(before, lines.size()))
                .anySatisfy(line -> assertThat(line).contains("38 requests/s").doesNotContain("id=\\\"capacity\\\"")));
        shop.put(ended(experiment));

        await().untilAsserted(() -> assertThat(lines).contains("event: finished"));
    }

    @Test
    void whoComesLaterGetsEverySectionToo() {
        CoffeeShopExperiment experiment = experiment();
        shop.put(at(experiment, 41.5));
        List<String> first = listen(experiment);
        await().until(() -> first.contains("event: sections"));

        List<String> later = listen(experiment);

        await().untilAsserted(() -> assertThat(later)
                .anySatisfy(line -> assertThat(line).contains("id=\\\"capacity\\\"", "id=\\\"now\\\"")));
    }

    @Test
    void saysThatAnExperimentHasBeenDeleted() {
        CoffeeShopExperiment experiment = experiment();
        shop.put(at(experiment, 41.5));
        List<String> lines = listen(experiment);
        await().until(() -> lines.contains("event: sections"));

        shop.delete(experiment);

        await().untilAsserted(() -> assertThat(lines).contains("event: gone"));
    }

    private List<String> listen(CoffeeShopExperiment experiment) {
        var lines = new CopyOnWriteArrayList<String>();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/experiments/%s/events"
                        .formatted(shop.port(), ExperimentKey.of(experiment))))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/event-stream")
                .build();
        var _ = client.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        return lines;
    }

    private static CoffeeShopExperiment experiment() {
        return Experiments.of(SpecSample.spec());
    }

    private static CoffeeShopExperiment at(CoffeeShopExperiment experiment, double answered) {
        var progress = new LoadProgress("rung", 2, 3, 4, 12).with(new Throughput(answered, 0));
        return after(experiment, new NextStep.AwaitLoad(TRIAL, NOW, "rung 2 of 3: 4 users", progress));
    }

    private static CoffeeShopExperiment ended(CoffeeShopExperiment experiment) {
        return after(experiment, new NextStep.Fail(ConditionReason.DeadlineExceeded, "0 of 4 trials had ended"));
    }

    private static CoffeeShopExperiment after(CoffeeShopExperiment experiment, NextStep step) {
        var previous = Objects.requireNonNullElseGet(experiment.getStatus(), CoffeeShopExperimentStatus::empty);
        var next = Experiments.of(experiment.getSpec());
        next.setStatus(
                StatusProjector.project(previous, ExperimentFacts.of(experiment), step, new StepOutcome.Done(), NOW));
        return next;
    }
}
