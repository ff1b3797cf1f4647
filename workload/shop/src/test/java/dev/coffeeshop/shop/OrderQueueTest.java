package dev.coffeeshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class OrderQueueTest {

    private record Numbered(int number) implements Order {

        @Override
        public long spentNanos() {
            return 0;
        }

        @Override
        public void end(Outcome outcome) {}
    }

    @Test
    void first_come_first_served() throws InterruptedException {
        var queue = new OrderQueue(1, 10);
        for (var number = 1; number <= 3; number++) {
            assertThat(queue.admit(new Numbered(number))).isEmpty();
        }

        assertThat(queue.take()).isEqualTo(new Numbered(1));
        assertThat(queue.take()).isEqualTo(new Numbered(2));
        assertThat(queue.take()).isEqualTo(new Numbered(3));
    }

    @Test
    void admits_as_many_as_machines_are_free_and_orders_may_wait() throws InterruptedException {
        var queue = new OrderQueue(2, 1);
        assertThat(queue.admit(new Numbered(1))).isEmpty();
        assertThat(queue.admit(new Numbered(2))).isEmpty();
        assertThat(queue.admit(new Numbered(3))).isEmpty();
        assertThat(queue.admit(new Numbered(4))).isEqualTo(Optional.of(Outcome.QUEUE_FULL));

        queue.take();
        assertThat(queue.admit(new Numbered(5)))
                .as("an order on a machine is still in the shop")
                .isPresent();
        queue.done();
        assertThat(queue.admit(new Numbered(6))).isEmpty();
    }

    @Test
    void counts_what_waits_and_what_is_on_a_machine() throws InterruptedException {
        var queue = new OrderQueue(1, Settings.UNBOUNDED);
        queue.admit(new Numbered(1));
        queue.admit(new Numbered(2));
        queue.take();

        assertThat(queue.waiting()).isEqualTo(1);
        assertThat(queue.inProgress()).isEqualTo(1);
    }

    @Test
    void closing_admits_nothing_and_hands_back_what_was_not_made() throws InterruptedException {
        var queue = new OrderQueue(1, 10);
        queue.admit(new Numbered(1));
        queue.admit(new Numbered(2));
        queue.take();
        queue.startClosing();

        assertThat(queue.admit(new Numbered(3))).isEqualTo(Optional.of(Outcome.CLOSING));
        assertThat(queue.drain(Duration.ofMillis(1))).containsExactly(new Numbered(2));
        assertThat(queue.drain(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void draining_ends_as_soon_as_the_last_order_is_done() throws InterruptedException {
        var queue = new OrderQueue(1, 10);
        queue.admit(new Numbered(1));
        queue.take();
        queue.startClosing();
        Thread.ofPlatform().start(queue::done);

        assertThat(queue.drain(Duration.ofHours(1))).isEmpty();
    }
}
