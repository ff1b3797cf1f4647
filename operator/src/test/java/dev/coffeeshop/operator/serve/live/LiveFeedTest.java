package dev.coffeeshop.operator.serve.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.serve.ExperimentKey;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private static final CoffeeShopExperiment EXPERIMENT = Experiments.of(SpecSample.spec());
    private static final ExperimentKey KEY = ExperimentKey.of(EXPERIMENT);

    private final AtomicInteger made = new AtomicInteger();
    private final LiveFeeds feeds = new LiveFeeds(new OnlyOne(), _ -> {
        made.incrementAndGet();
        return List.of(section("headline"), section("capacity"));
    });

    private record OnlyOne() implements dev.coffeeshop.operator.serve.Experiments {
        @Override
        public Stream<CoffeeShopExperiment> all() {
            return Stream.of(EXPERIMENT);
        }

        @Override
        public Optional<CoffeeShopExperiment> find(ExperimentKey key) {
            return all().filter(each -> ExperimentKey.of(each).equals(key)).findFirst();
        }
    }

    private static final class Watcher implements LiveClient {

        private final List<String> heard = new ArrayList<>();
        private boolean behind;

        @Override
        public void send(String text) {
            heard.add(text);
        }

        @Override
        public boolean isBehind() {
            return behind;
        }

        @Override
        public void close() {
            heard.add("closed");
        }

        private long sections() {
            return heard.stream()
                    .filter(text -> text.startsWith("event: sections"))
                    .count();
        }
    }

    @Test
    void theReportIsMadeOnceHoweverManyWatch() {
        IntStream.range(0, 20).forEach(_ -> feeds.join(KEY, new Watcher()));

        IntStream.range(0, 30).forEach(_ -> feeds.tick());

        assertThat(made).hasValue(1);
    }

    @Test
    void nothingIsMadeWhereNobodyWatches() {
        var watcher = new Watcher();
        feeds.join(KEY, watcher);
        feeds.leave(KEY, watcher);

        feeds.tick();

        assertThat(made).hasValue(0);
    }

    @Test
    void whoHasEverythingHearsOnlyThatTheConnectionLives() {
        var watcher = new Watcher();
        feeds.join(KEY, watcher);

        IntStream.range(0, 15).forEach(_ -> feeds.tick());

        assertThat(watcher.sections()).isEqualTo(1);
        assertThat(watcher.heard).first().isEqualTo(EventText.RETRY);
        assertThat(watcher.heard).last().isEqualTo(EventText.HEARTBEAT);
    }

    @Test
    void whatGoesOnNowStandsBehindTheHeadline() {
        var watcher = new Watcher();
        feeds.join(KEY, watcher);

        feeds.tick();

        assertThat(watcher.heard.get(1)).contains("\"order\":[\"headline\",\"now\",\"capacity\"]");
    }

    @Test
    void nothingPilesUpForWhoDoesNotKeepUp() {
        var slow = new Watcher();
        slow.behind = true;
        feeds.join(KEY, slow);

        IntStream.range(0, 30).forEach(_ -> feeds.tick());
        assertThat(slow.heard).containsExactly(EventText.RETRY);

        slow.behind = false;
        feeds.tick();
        assertThat(slow.sections()).isEqualTo(1);
    }

    @Test
    void noMoreAreLetInThanTheOperatorCanBear() {
        assertThat(IntStream.range(0, 100)
                        .filter(_ -> feeds.join(KEY, new Watcher()))
                        .count())
                .isEqualTo(64);
    }

    private static Element section(String id) {
        return Element.of("section").with("id", id);
    }
}
