package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.serve.live.LiveClient;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;

/** A response that stays open; everything is written on its own event loop. */
record EventResponse(HttpServerResponse response, Context context) implements LiveClient {

    @Override
    public void send(String text) {
        context.runOnContext(_ -> {
            if (isOpen()) {
                var _ = response.write(text);
            }
        });
    }

    @Override
    public boolean isBehind() {
        return response.writeQueueFull();
    }

    @Override
    public void close() {
        context.runOnContext(_ -> {
            if (isOpen()) {
                var _ = response.end();
            }
        });
    }

    private boolean isOpen() {
        return !response.ended() && !response.closed();
    }
}
