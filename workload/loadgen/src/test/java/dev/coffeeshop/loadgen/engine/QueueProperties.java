package dev.coffeeshop.loadgen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.PriorityQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The primitive queues do what the collections do; a negative number takes one out. */
class QueueProperties {

    @Property(tries = 200)
    void ringIsFirstInFirstOut(@ForAll @Size(max = 400) List<Long> steps) {
        LongRing ring = new LongRing();
        ArrayDeque<Long> model = new ArrayDeque<>();
        for (long step : steps) {
            if (step >= 0) {
                ring.add(step);
                model.add(step);
            } else if (!model.isEmpty()) {
                assertThat(ring.peek()).isEqualTo(model.peek());
                assertThat(ring.remove()).isEqualTo(model.remove());
            }
            assertThat(ring.size()).isEqualTo(model.size());
        }
    }

    @Property(tries = 200)
    void heapGivesTheLeast(@ForAll @Size(max = 400) List<Long> steps) {
        LongHeap heap = new LongHeap();
        PriorityQueue<Long> model = new PriorityQueue<>();
        for (long step : steps) {
            if (step >= -1_000) {
                heap.add(step);
                model.add(step);
            } else if (!model.isEmpty()) {
                assertThat(heap.peek()).isEqualTo(model.peek());
                assertThat(heap.remove()).isEqualTo(model.remove());
            }
            assertThat(heap.isEmpty()).isEqualTo(model.isEmpty());
        }
    }
}
