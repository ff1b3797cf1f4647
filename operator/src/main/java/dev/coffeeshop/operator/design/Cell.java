package dev.coffeeshop.operator.design;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** One CPU limit, in millicores, with one replica count. */
public record Cell(int cpuMillicores, int replicas) {

    /** By CPU limit and then replicas. */
    public static final Comparator<Cell> BY_SIZE =
            Comparator.comparingInt(Cell::cpuMillicores).thenComparingInt(Cell::replicas);

    private static final Pattern NAME = Pattern.compile("(\\d{1,9})m-x(\\d{1,9})");

    /** The cell of that name; empty when it is not the name of a cell. */
    public static Optional<Cell> named(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Cell(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Unique in an experiment and fit for an object's name, such as 400m-x2. */
    public String name() {
        return cpuMillicores + "m-x" + replicas;
    }

    public int totalMillicores() {
        return cpuMillicores * replicas;
    }
}
