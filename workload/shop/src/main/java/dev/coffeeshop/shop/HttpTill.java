package dev.coffeeshop.shop;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.time.Duration;

/**
 * A till behind HTTP. It uses the JDK's plain client, which costs the least CPU to load and to call: the caller has a
 * thread of its own anyway. A payment is never repeated: a till that is slow would get all the more to do.
 */
final class HttpTill implements Till {

    private static final int OK = 2;

    private final URL address;
    private final int timeoutMilliseconds;

    /**
     * @param timeout for connecting, and again for each part of the answer
     * @param callers threads that pay at the same time, each of which keeps a connection
     */
    HttpTill(URI address, Duration timeout, int callers) throws IOException {
        this.address = address.toURL();
        this.timeoutMilliseconds = Math.toIntExact(Math.max(1, timeout.toMillis()));
        System.setProperty("http.maxConnections", String.valueOf(callers));
        System.setProperty("sun.net.http.retryPost", "false");
    }

    @Override
    public boolean pay() {
        try {
            return accepted(post());
        } catch (IOException e) {
            return false;
        }
    }

    private HttpURLConnection post() throws IOException {
        var call = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
        call.setConnectTimeout(timeoutMilliseconds);
        call.setReadTimeout(timeoutMilliseconds);
        call.setInstanceFollowRedirects(false);
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(0);
        call.getOutputStream().close();
        return call;
    }

    /** The connection is kept for the next payment only if the answer is read to its end. */
    private static boolean accepted(HttpURLConnection call) throws IOException {
        if (call.getResponseCode() / 100 != OK) {
            call.disconnect();
            return false;
        }
        try (var body = call.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        return true;
    }
}
