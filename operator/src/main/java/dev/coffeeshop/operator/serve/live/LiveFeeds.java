package dev.coffeeshop.operator.serve.live;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.serve.ExperimentKey;
import dev.coffeeshop.operator.serve.Experiments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Every experiment that someone watches. Where nobody watches, nothing is done. */
public final class LiveFeeds {

    private static final Logger LOG = Logger.getLogger(LiveFeeds.class);

    /** Of all experiments together. */
    private static final int MOST_WATCHERS = 64;

    private static final int TICKS_PER_HEARTBEAT = 15;

    private final Experiments experiments;
    private final Function<CoffeeShopExperiment, List<Element>> report;
    private final Map<ExperimentKey, LiveFeed> feeds = new LinkedHashMap<>();
    private long ticks;

    /** @param report an experiment's sections, each with an id */
    public LiveFeeds(Experiments experiments, Function<CoffeeShopExperiment, List<Element>> report) {
        this.experiments = experiments;
        this.report = report;
    }

    /** Whether there was still room. */
    public boolean join(ExperimentKey key, LiveClient client) {
        synchronized (feeds) {
            if (feeds.values().stream().mapToInt(LiveFeed::watchers).sum() >= MOST_WATCHERS) {
                return false;
            }
            feeds.computeIfAbsent(key, this::feed).join(client);
            return true;
        }
    }

    public void leave(ExperimentKey key, LiveClient client) {
        synchronized (feeds) {
            LiveFeed feed = feeds.get(key);
            if (feed != null) {
                feed.leave(client);
            }
        }
    }

    /** To be called about once a second, and never by two threads at once. */
    public void tick() {
        ticks++;
        for (Map.Entry<ExperimentKey, LiveFeed> each : watched().entrySet()) {
            refresh(each.getKey(), each.getValue());
        }
    }

    private void refresh(ExperimentKey key, LiveFeed feed) {
        try {
            feed.refresh();
            if (ticks % TICKS_PER_HEARTBEAT == 0) {
                feed.heartbeat();
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "The live page of %s was not refreshed", key);
        }
    }

    private Map<ExperimentKey, LiveFeed> watched() {
        synchronized (feeds) {
            feeds.values().removeIf(feed -> feed.watchers() == 0);
            return new LinkedHashMap<>(feeds);
        }
    }

    private LiveFeed feed(ExperimentKey key) {
        return new LiveFeed(new LiveView(() -> experiments.find(key), report));
    }
}
