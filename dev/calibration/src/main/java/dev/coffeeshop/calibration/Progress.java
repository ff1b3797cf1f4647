package dev.coffeeshop.calibration;

import java.time.Duration;

/** A line every few seconds: how much is done, and how long the rest will take at the same pace. */
final class Progress {

    private static final double INTERVAL_SECONDS = 10;

    private final String what;
    private final int all;
    private final long start = System.nanoTime();
    private double lastSaid;

    Progress(String what, int all) {
        this.what = what;
        this.all = all;
    }

    void goesOn(int done) {
        double seconds = (System.nanoTime() - start) / 1e9;
        if (done < all && seconds - lastSaid < INTERVAL_SECONDS) {
            return;
        }
        lastSaid = seconds;
        String left = done == 0 || done == all ? "" : ", %s left".formatted(plain(seconds * (all - done) / done));
        System.out.printf("calibrate: %s: %d of %d in %s%s%n", what, done, all, plain(seconds), left);
    }

    private static String plain(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        return time.toMinutes() == 0
                ? time.toSeconds() + " s"
                : "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
