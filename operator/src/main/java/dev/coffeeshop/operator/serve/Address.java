package dev.coffeeshop.operator.serve;

import java.util.Optional;

/** What a path leads to. */
sealed interface Address {

    /** What is sent under it. */
    MediaType type();

    /** Every experiment. */
    record Overview() implements Address {
        @Override
        public MediaType type() {
            return MediaType.HTML;
        }
    }

    /** What makes pages live. */
    record Script() implements Address {
        @Override
        public MediaType type() {
            return MediaType.SCRIPT;
        }
    }

    /** One experiment, seen in one way. */
    record OfExperiment(ExperimentKey key, View view) implements Address {
        @Override
        public MediaType type() {
            return view.type();
        }
    }

    /** Links on a page are relative to the folder of its experiment, which ends with a slash. */
    record Moved(ExperimentKey key) implements Address {
        @Override
        public MediaType type() {
            return MediaType.HTML;
        }
    }

    enum View {
        LIVE("", MediaType.HTML),
        REPORT("report.html", MediaType.HTML),
        EVENTS("events", MediaType.EVENTS),
        RESULTS("results.json", MediaType.JSON),
        CELLS("results.csv", MediaType.CSV),
        TRIALS("trials.csv", MediaType.CSV),
        RUNGS("rungs.csv", MediaType.CSV);

        private final String file;
        private final MediaType type;

        View(String file, MediaType type) {
            this.file = file;
            this.type = type;
        }

        MediaType type() {
            return type;
        }

        static Optional<View> named(String file) {
            for (View view : values()) {
                if (view.file.equals(file)) {
                    return Optional.of(view);
                }
            }
            return Optional.empty();
        }
    }

    /** @param path as it was asked for; empty when nothing is there */
    static Optional<Address> of(String path) {
        return switch (path) {
            case "", "/", "/experiments" -> Optional.of(new Overview());
            case "/live.js" -> Optional.of(new Script());
            default -> ofExperiment(path);
        };
    }

    private static Optional<Address> ofExperiment(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length < 4 || parts.length > 5 || !parts[1].equals("experiments")) {
            return Optional.empty();
        }
        Optional<ExperimentKey> named = ExperimentKey.parse(parts[2] + "/" + parts[3]);
        return parts.length == 4
                ? named.map(Moved::new)
                : named.flatMap(key -> View.named(parts[4]).map(view -> new OfExperiment(key, view)));
    }
}
