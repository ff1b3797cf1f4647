package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.ExperimentPlanner;
import dev.coffeeshop.operator.resource.Labels;
import dev.coffeeshop.operator.status.ExperimentFacts;
import dev.coffeeshop.operator.status.StatusProjector;
import dev.coffeeshop.operator.telemetry.ExperimentMetrics;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.time.InstantSource;
import java.util.List;

/**
 * Observe, plan, execute, project: one step at a time, with all state in the cluster. A fault is transient: the same step
 * is planned and executed again later.
 */
@ControllerConfiguration(name = ExperimentReconciler.NAME, fieldManager = Labels.OPERATOR)
@GradualRetry(maxAttempts = Integer.MAX_VALUE, initialInterval = 1_000, maxInterval = 30_000)
class ExperimentReconciler implements Reconciler<CoffeeShopExperiment> {

    static final String NAME = "experiments";

    private final ClusterObserver observer;
    private final StepExecutor executor;
    private final StepReporter reporter;
    private final StepPace pace;
    private final ExperimentMetrics metrics;
    private final InstantSource clock;
    private final CachedExperiments experiments;

    ExperimentReconciler(
            ClusterObserver observer,
            StepExecutor executor,
            StepReporter reporter,
            StepPace pace,
            ExperimentMetrics metrics,
            InstantSource clock,
            CachedExperiments experiments) {
        this.observer = observer;
        this.executor = executor;
        this.reporter = reporter;
        this.pace = pace;
        this.metrics = metrics;
        this.clock = clock;
        this.experiments = experiments;
    }

    @Override
    public List<EventSource<?, CoffeeShopExperiment>> prepareEventSources(
            EventSourceContext<CoffeeShopExperiment> context) {
        experiments.use(context.getPrimaryCache());
        metrics.expose(experiments::all);
        return TrialEventSources.of(context);
    }

    @Override
    public UpdateControl<CoffeeShopExperiment> reconcile(
            CoffeeShopExperiment experiment, Context<CoffeeShopExperiment> context) {
        var now = clock.instant();
        var previous = CoffeeShopExperimentStatus.of(experiment);
        var view = Trial.current(previous)
                .map(trial -> TrialView.of(experiment, trial, context))
                .orElseGet(TrialView::none);
        var observation = observer.observe(experiment, view, context, now);
        var step = ExperimentPlanner.plan(experiment.getSpec(), previous, observation);
        var outcome = executor.execute(experiment, step, view, now);
        var facts = ExperimentFacts.of(experiment);
        var next = StatusProjector.project(previous, facts, step, outcome, now);
        reporter.report(experiment, previous, facts, step, outcome, now);
        return pace.paced(StatusPatch.of(experiment, previous, next), step);
    }
}
