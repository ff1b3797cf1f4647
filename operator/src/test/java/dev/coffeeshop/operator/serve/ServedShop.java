package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.record.TrialRecord;
import dev.coffeeshop.operator.report.PlantedShop;
import dev.coffeeshop.operator.report.SampleReport;
import dev.coffeeshop.operator.report.model.ReportSource;
import dev.coffeeshop.operator.resource.TrialName;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The operator's pages over real HTTP, about experiments that are not in any cluster. */
final class ServedShop implements Experiments, AutoCloseable {

    private final Map<ExperimentKey, CoffeeShopExperiment> experiments = new ConcurrentSkipListMap<>();
    private final Map<String, TrialRecord> records = new ConcurrentHashMap<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    ServedShop() {
        var reports = new Reports(new FinishedRecords(this::load), "0.1.0");
        var router = Router.router(vertx);
        new ExperimentRoutes(this, reports).register(router, vertx);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** A finished one, of the plain shop. */
    static ReportSource finished(String name) {
        return finished(name, SpecSample.spec());
    }

    static ReportSource finished(String name, CoffeeShopExperimentSpec spec) {
        return SampleReport.of(name, spec, new PlantedShop(8, 5, 10, 3, 1e9, Integer.MAX_VALUE), _ -> false);
    }

    void add(ReportSource source) {
        CoffeeShopExperiment experiment = source.experiment();
        put(experiment);
        source.records().forEach(each -> records.put(TrialName.of(experiment, each.trial()), each));
    }

    void put(CoffeeShopExperiment experiment) {
        experiments.put(ExperimentKey.of(experiment), experiment);
    }

    void delete(CoffeeShopExperiment experiment) {
        experiments.remove(ExperimentKey.of(experiment));
    }

    int port() {
        return server.actualPort();
    }

    private List<TrialRecord> load(CoffeeShopExperiment experiment, Collection<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(records.get(name)))
                .toList();
    }

    @Override
    public Stream<CoffeeShopExperiment> all() {
        return experiments.values().stream();
    }

    @Override
    public Optional<CoffeeShopExperiment> find(ExperimentKey key) {
        return Optional.ofNullable(experiments.get(key));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
