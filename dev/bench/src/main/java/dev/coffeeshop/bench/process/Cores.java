package dev.coffeeshop.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which core is whose: the first allowed one the generator's, the second the server's.
 *
 * @param allowed numbers of the cores that this process may use
 * @param pinning false where {@code taskset} is missing
 */
public record Cores(List<Integer> allowed, boolean pinning) {

    private static final Pattern ALLOWED = Pattern.compile("(?m)^Cpus_allowed_list:\\s+([\\d,-]+)");

    public static Cores ofThisMachine() throws IOException {
        return new Cores(parse(Files.readString(Path.of("/proc/self/status"))), Executables.has("taskset"));
    }

    static List<Integer> parse(String status) {
        return ALLOWED.matcher(status)
                .results()
                .flatMap(match -> Arrays.stream(match.group(1).split(",", -1)))
                .flatMapToInt(Cores::range)
                .boxed()
                .toList();
    }

    private static IntStream range(String part) {
        int dash = part.indexOf('-');
        return dash < 0
                ? IntStream.of(Integer.parseInt(part))
                : IntStream.rangeClosed(
                        Integer.parseInt(part.substring(0, dash)), Integer.parseInt(part.substring(dash + 1)));
    }

    public boolean separate() {
        return pinning && allowed.size() > 1;
    }

    public List<String> forGenerator(List<String> command) {
        return separate() ? on(allowed.get(0), command) : command;
    }

    public List<String> forServer(List<String> command) {
        return separate() ? on(allowed.get(1), command) : command;
    }

    /** Moves a running process with all its threads where it disturbs the generator least. */
    public List<String> moveAside(long pid) {
        return List.of("taskset", "-a", "-p", "-c", allowed.getLast().toString(), Long.toString(pid));
    }

    private static List<String> on(int core, List<String> command) {
        return Stream.concat(Stream.of("taskset", "-c", Integer.toString(core)), command.stream())
                .toList();
    }
}
