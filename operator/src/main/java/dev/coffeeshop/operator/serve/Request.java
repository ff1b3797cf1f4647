package dev.coffeeshop.operator.serve;

import java.util.Optional;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param accept the header of that name; empty when there is none
 * @param compare namespace/name of another experiment; empty when there is none
 */
record Request(String method, String path, String accept, Optional<String> compare) {

    static final Set<String> METHODS = Set.of("GET", "HEAD");

    boolean isAllowed() {
        return METHODS.contains(method);
    }

    /** To be put behind a path; empty when nothing is to be compared, or nothing that can be an experiment. */
    String query() {
        return compare.flatMap(ExperimentKey::parse)
                .map(key -> "?compare=" + key)
                .orElse("");
    }

    /** Of the list of experiments, relative to this path, since a proxy may stand before it. */
    String list() {
        long levels = path.chars().filter(each -> each == '/').count() - 1;
        return levels <= 0 ? "./" : "../".repeat((int) levels);
    }
}
