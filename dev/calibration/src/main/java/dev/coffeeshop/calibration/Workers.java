package dev.coffeeshop.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs tasks on all cores and says every few seconds how far they are. */
public final class Workers implements AutoCloseable {

    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /** @return the results in the order of the tasks, whichever thread ran them */
    public <T> List<T> all(String what, List<? extends Callable<T>> tasks) throws InterruptedException {
        Progress progress = new Progress(what, tasks.size());
        List<Future<T>> futures = new ArrayList<>();
        tasks.forEach(task -> futures.add(pool.submit(task)));
        List<T> results = new ArrayList<>();
        while (results.size() < futures.size()) {
            try {
                results.add(futures.get(results.size()).get(1, TimeUnit.SECONDS));
            } catch (TimeoutException _) {
                progress.goesOn(results.size());
            } catch (ExecutionException e) {
                throw new IllegalStateException(what + " failed", e.getCause());
            }
            progress.goesOn(results.size());
        }
        return List.copyOf(results);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
