package dev.coffeeshop.operator.serve.live;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One experiment and everyone who watches it. Who joins gets every section, then only what has changed: so that a page
 * that has lost its connection, also because the operator was replaced, is whole again as soon as it has a new one.
 */
final class LiveFeed {

    private final LiveView view;
    private final Set<LiveClient> clients = new LinkedHashSet<>();
    /** Those that need every section the next time: they have just joined, or could not keep up. */
    private final Set<LiveClient> incomplete = new HashSet<>();

    private Map<String, String> shown = Map.of();

    LiveFeed(LiveView view) {
        this.view = view;
    }

    synchronized void join(LiveClient client) {
        clients.add(client);
        incomplete.add(client);
        client.send(EventText.RETRY);
    }

    synchronized void leave(LiveClient client) {
        clients.remove(client);
        incomplete.remove(client);
    }

    synchronized int watchers() {
        return clients.size();
    }

    synchronized void heartbeat() {
        clients.stream().filter(client -> !client.isBehind()).forEach(client -> client.send(EventText.HEARTBEAT));
    }

    /** Sends what has changed since the last time; by one thread at a time. Making it holds up no one who joins. */
    void refresh() {
        view.now().ifPresentOrElse(this::show, () -> end(EventText.GONE));
    }

    private synchronized void show(LiveView.Snapshot snapshot) {
        var sections = snapshot.sections();
        var changed = changed(sections);
        boolean different = !changed.isEmpty() || !sections.keySet().equals(shown.keySet());
        shown = sections;
        clients.forEach(client -> send(client, different, changed));
        if (snapshot.finished() && incomplete.isEmpty()) {
            end(EventText.FINISHED);
        }
    }

    private Map<String, String> changed(Map<String, String> sections) {
        var changed = new LinkedHashMap<String, String>();
        sections.forEach((id, markup) -> {
            if (!Objects.equals(shown.get(id), markup)) {
                changed.put(id, markup);
            }
        });
        return changed;
    }

    /** For whoever does not keep up nothing piles up in the operator's memory. */
    private void send(LiveClient client, boolean different, Map<String, String> changed) {
        if (client.isBehind()) {
            incomplete.add(client);
        } else if (incomplete.remove(client)) {
            client.send(EventText.sections(shown.keySet(), shown));
        } else if (different) {
            client.send(EventText.sections(shown.keySet(), changed));
        }
    }

    private synchronized void end(String text) {
        for (LiveClient client : List.copyOf(clients)) {
            client.send(text);
            client.close();
            leave(client);
        }
    }
}
