package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Duration;

/**
 * The load Job of one trial. It is never started again by Kubernetes: a second run would meet a workload that the first
 * one has warmed or broken, so a new attempt is a new trial with fresh pods.
 *
 * <p>It is Indexed, with a pod for each index; the pod with index 0 leads and leaves the result. Each index fails by
 * itself: a Job that failed as a whole with its first pod would have the leader deleted before it has left its message.
 */
public final class LoadJobFactory {

    /** Where the load generator answers questions about its progress. */
    public static final int PROGRESS_PORT = LoadPodFactory.PROGRESS_PORT;

    public static final String CONTAINER = LoadPodFactory.CONTAINER;

    private final LoadPodFactory pods;

    /** @param image of the load generator */
    public LoadJobFactory(String image, String imagePullPolicy) {
        this.pods = new LoadPodFactory(image, imagePullPolicy);
    }

    /**
     * @param program the load program as JSON
     * @param longest Kubernetes ends the Job after this time
     */
    public Job job(CoffeeShopExperiment experiment, Trial trial, String program, Duration longest) {
        int size = experiment.getSpec().load().generator().parallelism();
        return new JobBuilder()
                .withMetadata(TrialMetadata.of(experiment, trial, Component.LOAD, TrialName.ofLoad(experiment, trial)))
                .withNewSpec()
                .withCompletionMode("Indexed")
                .withCompletions(size)
                .withParallelism(size)
                .withBackoffLimitPerIndex(0)
                .withActiveDeadlineSeconds(longest.toSeconds())
                .withTemplate(pods.template(experiment, trial, program))
                .endSpec()
                .build();
    }
}
