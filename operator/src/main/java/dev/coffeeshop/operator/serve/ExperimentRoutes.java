package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.record.RecordStore;
import dev.coffeeshop.operator.report.page.ReportPage;
import dev.coffeeshop.operator.serve.live.LiveFeeds;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The edge to HTTP: asks the site for answers, and keeps responses open for whoever watches. */
@Singleton
class ExperimentRoutes {

    private static final Logger LOG = Logger.getLogger(ExperimentRoutes.class);

    private static final List<String> PATHS = List.of("/", "/live.js", "/experiments*");

    private static final long TICK_MILLISECONDS = 1_000;

    private final Experiments experiments;
    private final Site site;
    private final LiveFeeds feeds;
    private final AtomicBoolean ticking = new AtomicBoolean();

    @Inject
    ExperimentRoutes(
            Experiments experiments,
            KubernetesClient client,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this(experiments, new Reports(new FinishedRecords(new RecordStore(client)::load), version));
    }

    ExperimentRoutes(Experiments experiments, Reports reports) {
        this.experiments = experiments;
        this.site = new Site(experiments, reports);
        this.feeds = new LiveFeeds(
                experiments,
                found -> reports.show(found, report -> ReportPage.body(report).elements()));
    }

    void register(@Observes Router router, Vertx vertx) {
        PATHS.forEach(path -> router.route(path).handler(this::asked));
        vertx.setPeriodic(TICK_MILLISECONDS, _ -> tick(vertx));
    }

    /** A tick that takes longer than the next one is due leaves that one out. */
    private void tick(Vertx vertx) {
        if (ticking.compareAndSet(false, true)) {
            var _ = vertx.executeBlocking(
                            () -> {
                                feeds.tick();
                                return true;
                            },
                            false)
                    .onComplete(_ -> ticking.set(false));
        }
    }

    private void asked(RoutingContext context) {
        var request = request(context);
        if (request.method().equals("GET")
                && Address.of(request.path()).orElse(null) instanceof Address.OfExperiment(var key, var view)
                && view == Address.View.EVENTS
                && MediaType.EVENTS.isIn(request.accept())
                && experiments.find(key).isPresent()) {
            watch(context, key, request);
        } else {
            answer(context, request);
        }
    }

    private static Request request(RoutingContext context) {
        var http = context.request();
        return new Request(
                http.method().name(),
                Objects.requireNonNullElse(http.path(), "/"),
                Objects.requireNonNullElse(http.getHeader("Accept"), ""),
                Optional.ofNullable(http.getParam("compare")));
    }

    private void answer(RoutingContext context, Request request) {
        var _ = context.vertx()
                .executeBlocking(() -> site.answer(request), false)
                .onSuccess(answer -> send(context, answer))
                .onFailure(fault -> {
                    LOG.errorf(fault, "%s could not be answered", request.path());
                    send(context, new Problems(request.list()).fault());
                });
    }

    private static void send(RoutingContext context, Answer answer) {
        var body = Buffer.buffer(answer.body());
        HttpServerResponse response = SafetyHeaders.on(context.response())
                .setStatusCode(answer.status())
                .putHeader("Content-Type", answer.type().header())
                .putHeader("Content-Length", String.valueOf(body.length()));
        answer.location().ifPresent(location -> response.putHeader("Location", location));
        if (answer.status() == 405) {
            response.putHeader("Allow", String.join(", ", Request.METHODS));
        }
        boolean headOnly = context.request().method().name().equals("HEAD");
        var _ = headOnly ? response.end() : response.end(body);
    }

    private void watch(RoutingContext context, ExperimentKey key, Request request) {
        var response = context.response();
        var client = new EventResponse(response, context.vertx().getOrCreateContext());
        if (feeds.join(key, client)) {
            SafetyHeaders.on(response)
                    .setChunked(true)
                    .putHeader("Content-Type", MediaType.EVENTS.header())
                    .closeHandler(_ -> feeds.leave(key, client))
                    .exceptionHandler(_ -> feeds.leave(key, client));
        } else {
            send(context, new Problems(request.list()).tooManyWatchers());
        }
    }
}
