package dev.coffeeshop.shop;

import java.io.IOException;
import java.util.List;

/** The shop's command: without arguments it opens the shop that the environment describes, until it is told to stop. */
public final class Main {

    private static final int BAD_SETTINGS = 2;
    private static final int NOT_OPENED = 1;
    private static final int BROKEN = 70;

    private Main() {}

    public static void main(String[] args) {
        switch (List.of(args)) {
            case List<String> none when none.isEmpty() -> serve();
            case List<String> one when one.equals(List.of("rehearse")) -> Rehearsal.run();
            default ->
                fail(BAD_SETTINGS, "The shop takes its settings from the environment; the only argument is: rehearse");
        }
    }

    private static void serve() {
        switch (Settings.read(System.getenv())) {
            case Settings.Valid(var settings) -> serve(settings);
            case Settings.Invalid(var problems) -> fail(BAD_SETTINGS, String.join("\n", problems));
        }
    }

    private static void serve(Settings settings) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> breakDown(failure));
        try {
            var shop = Shop.open(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndExit(shop), "closing"));
            System.out.println(settings.role().label() + " on port " + shop.port() + " is " + StartReport.now());
        } catch (IOException e) {
            fail(
                    NOT_OPENED,
                    "PORT is " + settings.port() + ", which can't be listened on (" + e.getMessage()
                            + "); set PORT to another.");
        }
    }

    /** Stopping on request is a success; the JVM by itself would exit with 143. */
    private static void closeAndExit(Shop shop) {
        shop.close();
        Runtime.getRuntime().halt(0);
    }

    /** A shop that lost a machine would go on and be measured wrongly. */
    private static void breakDown(Throwable failure) {
        failure.printStackTrace();
        Runtime.getRuntime().halt(BROKEN);
    }

    private static void fail(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
