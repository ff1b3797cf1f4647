package dev.coffeeshop.loadgen;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;

/** A certificate authority of its own, made by the JDK's keytool. */
public final class TestAuthority {

    private static final String PASSWORD = "password";

    private final Path folder;
    private final String name;

    public TestAuthority(Path folder, String name) throws IOException, InterruptedException {
        this.folder = folder;
        this.name = name;
        keytool(name, "-genkeypair", "-alias", "ca", "-dname", "CN=" + name, "-ext", "bc:c", "-keyalg", "EC");
        keytool(
                name,
                "-exportcert",
                "-alias",
                "ca",
                "-rfc",
                "-file",
                certificate().toString());
    }

    /** In PEM. */
    public Path certificate() {
        return folder.resolve(name + ".pem");
    }

    /**
     * A server with a certificate of this authority.
     *
     * @param names in keytool's notation, such as {@code dns:shop,ip:127.0.0.1}
     */
    public SslContext server(String names) throws IOException, InterruptedException, GeneralSecurityException {
        String store = name + "-" + names.replaceAll("\\W+", "-");
        Path request = folder.resolve(store + ".csr");
        Path signed = folder.resolve(store + ".pem");
        keytool(
                store,
                "-importcert",
                "-noprompt",
                "-alias",
                "ca",
                "-file",
                certificate().toString());
        keytool(store, "-genkeypair", "-alias", "server", "-dname", "CN=server", "-keyalg", "EC");
        keytool(store, "-certreq", "-alias", "server", "-file", request.toString());
        keytool(
                name,
                "-gencert",
                "-alias",
                "ca",
                "-ext",
                "san=" + names,
                "-rfc",
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString());
        keytool(store, "-importcert", "-noprompt", "-alias", "server", "-file", signed.toString());
        return context(store);
    }

    private SslContext context(String store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file(store))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        return SslContextBuilder.forServer(factory).sslProvider(SslProvider.JDK).build();
    }

    private Path file(String store) {
        return folder.resolve(store + ".p12");
    }

    private void keytool(String store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", file(store).toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
