package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.Target;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.Socket;

/** What is agreed on a new connection before the first request may be sent. */
sealed interface Security permits Plain, Tls {

    /** @throws dev.coffeeshop.measurement.UnreadableDocumentException when the certificates to trust cannot be read */
    static Security of(Target target) {
        return switch (target.protocol()) {
            case Protocol.Http _ -> new Plain();
            case Protocol.Https https -> Tls.of(https, target.host(), target.port());
        };
    }

    /** Called on the event loop once the connection is made. */
    Future<?> secure(Channel channel);

    /** Whether what has been read is kept beyond the read. */
    boolean keepsBytes();

    /** The same for a blocking socket. */
    void check(Socket socket) throws IOException;
}
