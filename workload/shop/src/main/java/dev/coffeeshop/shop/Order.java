package dev.coffeeshop.shop;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.function.ObjLongConsumer;

/** A customer who waits. No thread waits along: whoever ends the order answers. */
interface Order {

    /** CPU that it took to take the order. */
    long spentNanos();

    /** Answers the customer and frees what the order held. Called once. */
    void end(Outcome outcome);

    /**
     * An order that came over HTTP.
     *
     * @param arrivedNanos {@link System#nanoTime} at arrival
     * @param ended told the outcome and the nanoseconds from arrival to answer
     */
    record OverHttp(
            HttpExchange exchange,
            long arrivedNanos,
            long spentNanos,
            HeldMemory memory,
            ObjLongConsumer<Outcome> ended)
            implements Order {

        @Override
        public void end(Outcome outcome) {
            try (memory) {
                outcome.answer().send(exchange);
            } catch (IOException e) {
                // The customer left. The order was made all the same, and cost what it costs.
            }
            ended.accept(outcome, System.nanoTime() - arrivedNanos);
        }
    }
}
