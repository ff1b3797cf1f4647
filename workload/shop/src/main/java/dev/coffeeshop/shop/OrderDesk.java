package dev.coffeeshop.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** Takes orders: each waits in the queue with its exchange open, and the thread that took it is free again. */
record OrderDesk(OrderQueue queue, Desks desks, long orderMemoryBytes, ShopMeters meters) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) {
        var arrived = System.nanoTime();
        var memory = HeldMemory.of(orderMemoryBytes);
        var order = new Order.OverHttp(exchange, arrived, desks.spentNanos(), memory, meters::ended);
        queue.admit(order).ifPresent(order::end);
    }
}
