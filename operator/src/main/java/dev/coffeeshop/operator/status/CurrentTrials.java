package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.api.v1alpha1.CurrentLoad;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StatusTime;
import dev.coffeeshop.operator.planning.StepOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The trial that is under way after a step. */
record CurrentTrials(@Nullable CurrentTrial previous, Instant now) {

    @Nullable
    CurrentTrial after(NextStep step, StepOutcome outcome) {
        return switch (step) {
            case NextStep.BeginTrial begin -> begun(begin.trial(), "begins");
            case NextStep.DeployWorkload deploy -> begun(deploy.trial(), deploying(deploy.trial()));
            case NextStep.AwaitReady await -> in(TrialPhase.Deploying, await.trial(), await.activity());
            case NextStep.StartLoad start -> in(TrialPhase.Measuring, start.trial(), "starting the load generator");
            case NextStep.AwaitLoad await -> loaded(await);
            case NextStep.RecordTrial end
            when outcome instanceof StepOutcome.Recorded -> in(TrialPhase.Ended, end.trial(), "recorded");
            case NextStep.AbandonTrial abandon -> in(TrialPhase.Ended, abandon.trial(), "given up: " + abandon.why());
            case NextStep.TearDown end -> in(TrialPhase.TearingDown, end.trial(), "deleting its objects");
            case NextStep.EndTrial _, NextStep.Queue _, NextStep.Suspend _, NextStep.Complete _, NextStep.Fail _ ->
                null;
            case NextStep.RecordTrial _, NextStep.Keep _, NextStep.Expire _, NextStep.Rest _ -> previous;
        };
    }

    /** The time to become ready counts from the deployment, however long that was delayed. */
    private CurrentTrial begun(Trial trial, String activity) {
        return trial(TrialPhase.Deploying, trial, activity, StatusTime.format(now), null);
    }

    private CurrentTrial in(TrialPhase phase, Trial trial, String activity) {
        return trial(phase, trial, activity, since(phase), null);
    }

    private CurrentTrial loaded(NextStep.AwaitLoad await) {
        var phase = TrialPhase.Measuring;
        var progress = await.progress();
        var load = progress == null ? null : CurrentLoads.of(progress);
        return trial(phase, await.trial(), await.activity(), since(phase), load);
    }

    private String since(TrialPhase phase) {
        return previous != null && previous.phase() == phase ? previous.since() : StatusTime.format(now);
    }

    private static CurrentTrial trial(
            TrialPhase phase, Trial trial, String activity, String since, @Nullable CurrentLoad load) {
        return new CurrentTrial(trial.cell().name(), trial.repetition(), trial.attempt(), phase, activity, since, load);
    }

    private static String deploying(Trial trial) {
        int replicas = trial.cell().replicas();
        return "deploying %d %s of %dm"
                .formatted(
                        replicas,
                        replicas == 1 ? "replica" : "replicas",
                        trial.cell().cpuMillicores());
    }
}
