package dev.coffeeshop.operator.serve.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.Map;

/** Server-sent events as they go over the wire (WHATWG HTML, 9.2). */
final class EventText {

    /** After how many milliseconds a page that has lost its connection asks again. */
    static final String RETRY = "retry: 2000\n\n";

    /** A comment, so that nothing on the way takes the connection for a dead one. */
    static final String HEARTBEAT = ": still here\n\n";

    /** The experiment has finished; nothing more will follow. */
    static final String FINISHED = "event: finished\ndata: {}\n\n";

    /** The experiment has been deleted. */
    static final String GONE = "event: gone\ndata: {}\n\n";

    private static final JsonMapper JSON = new JsonMapper();

    private record Sections(Collection<String> order, Map<String, String> changed) {}

    private EventText() {}

    /**
     * @param order ids of all sections, as they follow each other
     * @param changed markup by id
     */
    static String sections(Collection<String> order, Map<String, String> changed) {
        try {
            return "event: sections\ndata: %s\n\n".formatted(JSON.writeValueAsString(new Sections(order, changed)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
