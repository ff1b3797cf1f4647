package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import io.netty.channel.Channel;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.Future;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * TLS by the JDK. The target has to show a certificate that leads to a trusted one and carries the name; sessions are
 * resumed as the JDK does.
 */
final class Tls implements Security {

    private static final String VERIFY_NAME = "HTTPS";

    private final SslContext context;
    private final String serverName;
    private final int port;

    private Tls(SslContext context, String serverName, int port) {
        this.context = context;
        this.serverName = serverName;
        this.port = port;
    }

    static Tls of(Protocol.Https https, String host, int port) {
        return new Tls(context(https.caFile()), https.serverName().isEmpty() ? host : https.serverName(), port);
    }

    private static SslContext context(String caFile) {
        SslContextBuilder builder =
                SslContextBuilder.forClient().sslProvider(SslProvider.JDK).endpointIdentificationAlgorithm(VERIFY_NAME);
        try {
            return caFile.isEmpty()
                    ? builder.build()
                    : builder.trustManager(new File(caFile)).build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new UnreadableDocumentException("no certificates in " + caFile + ": " + deepest(e));
        }
    }

    @Override
    public Future<?> secure(Channel channel) {
        SslHandler handler = context.newHandler(channel.alloc(), serverName, port);
        handler.setHandshakeTimeoutMillis(channel.config().getConnectTimeoutMillis());
        channel.pipeline().addFirst(handler);
        return handler.handshakeFuture();
    }

    @Override
    public boolean keepsBytes() {
        return true;
    }

    @Override
    public void check(Socket socket) throws IOException {
        try (SSLSocket secure = (SSLSocket)
                ((JdkSslContext) context).context().getSocketFactory().createSocket(socket, serverName, port, false)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(VERIFY_NAME);
            secure.setSSLParameters(parameters);
            secure.startHandshake();
        } catch (SSLException e) {
            throw new IOException(complaint(e), e);
        }
    }

    private String complaint(SSLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return "its certificate is not accepted for " + serverName + ": " + deepest(e);
            }
        }
        return "no TLS: " + e.getMessage();
    }

    private static String deepest(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
