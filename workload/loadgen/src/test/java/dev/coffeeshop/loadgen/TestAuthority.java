package dev.coffeeshop.loadgen;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A certificate authority of its own, made by the JDK's keytool. */
public final class TestAuthority {

    private static final String PASSWORD = "password";

    private final Path folder;
    private final File store;

    public TestAuthority(Path folder, String name) throws IOException, InterruptedException {
        this.folder = folder;
        this.store = folder.resolve(name + ".p12").toFile();
        generate("ca", "-ext", "bc:c");
    }

    /** In PEM. */
    public Path certificate() throws IOException, GeneralSecurityException {
        byte[] encoded = keys().getCertificate("ca").getEncoded();
        String text = Base64.getMimeEncoder().encodeToString(encoded);
        return Files.writeString(
                folder.resolve(store.getName() + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    /**
     * A server with a certificate of this authority.
     *
     * @param name in keytool's notation, such as {@code dns:shop} or {@code ip:127.0.0.1}
     */
    public SslContext server(String name) throws IOException, InterruptedException, GeneralSecurityException {
        generate(name, "-signer", "ca", "-ext", "san=" + name);
        KeyStore keys = keys();
        X509Certificate[] chain = Arrays.stream(keys.getCertificateChain(name))
                .map(X509Certificate.class::cast)
                .toArray(X509Certificate[]::new);
        PrivateKey key = (PrivateKey) keys.getKey(name, PASSWORD.toCharArray());
        return SslContextBuilder.forServer(key, chain)
                .sslProvider(SslProvider.JDK)
                .build();
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store, PASSWORD.toCharArray());
    }

    private void generate(String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
