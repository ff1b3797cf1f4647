package dev.coffeeshop.loadgen.http;

import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.HttpRequest.Header;
import dev.coffeeshop.measurement.Target;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Encodes the one request that is repeated. */
public final class RequestBytes {

    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private RequestBytes() {}

    /** In native memory, as sockets want it: every connection sends these bytes, and nothing is copied. */
    public static ByteBuf encode(Target target, HttpRequest request) {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        byte[] head = head(target, request, body.length).getBytes(StandardCharsets.ISO_8859_1);
        return Unpooled.directBuffer(head.length + body.length).writeBytes(head).writeBytes(body);
    }

    private static String head(Target target, HttpRequest request, int bodyLength) {
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(request.path()).append(" HTTP/1.1\r\n");
        if (lacks(request, "host")) {
            header(head, "Host", target.host() + ":" + target.port());
        }
        for (Header header : request.headers()) {
            header(head, header.name(), header.value());
        }
        boolean sized =
                bodyLength > 0 || METHODS_WITH_BODY.contains(request.method().toUpperCase(Locale.ROOT));
        if (sized && lacks(request, "content-length")) {
            header(head, "Content-Length", String.valueOf(bodyLength));
        }
        return head.append("\r\n").toString();
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static boolean lacks(HttpRequest request, String name) {
        return request.headers().stream().noneMatch(header -> header.name().equalsIgnoreCase(name));
    }
}
