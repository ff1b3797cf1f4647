package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@code --url} says, and with it how the target proves who it is. */
record TargetUrl(Target target, String pathAndQuery) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    static TargetUrl of(Options options) throws BadArgumentException {
        URI url = parsed(options.url);
        boolean secure = url.getScheme().equalsIgnoreCase("https");
        Protocol protocol = secure ? https(options) : http(options);
        int port = url.getPort() >= 0 ? url.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        return new TargetUrl(new Target(url.getHost(), port, Routing.SERVICE, protocol), pathAndQuery(url));
    }

    private static URI parsed(String text) throws BadArgumentException {
        URI url = uri(text);
        String scheme = orEmpty(url.getScheme()).toLowerCase(Locale.ROOT);
        if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new BadArgumentException(
                    "--url must look like http://host:port/path or https://host:port/path, not " + text);
        }
        if (url.getUserInfo() != null) {
            throw new BadArgumentException("--url must not hold a user: give --header 'Authorization: ...' instead");
        }
        return url;
    }

    private static URI uri(String text) throws BadArgumentException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new BadArgumentException("--url: " + e.getMessage());
        }
    }

    private static Protocol http(Options options) throws BadArgumentException {
        needsHttps("--ca-file", options.caFile, options.url);
        needsHttps("--server-name", options.serverName, options.url);
        return new Protocol.Http();
    }

    private static void needsHttps(String option, Optional<String> value, String url) throws BadArgumentException {
        if (value.isPresent()) {
            throw new BadArgumentException("%s goes with an https --url, not with %s".formatted(option, url));
        }
    }

    private static Protocol https(Options options) throws BadArgumentException {
        Optional<String> unreadable =
                options.caFile.filter(file -> !Files.isRegularFile(Path.of(file)) || !Files.isReadable(Path.of(file)));
        if (unreadable.isPresent()) {
            throw new BadArgumentException("--ca-file: cannot read " + unreadable.get());
        }
        return new Protocol.Https(options.caFile.orElse(""), options.serverName.orElse(""));
    }

    private static String pathAndQuery(URI url) {
        String path = orEmpty(url.getRawPath());
        String query = orEmpty(url.getRawQuery());
        return (path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}
