package dev.coffeeshop.operator.planning;

/** The current trial's Deployment and its pods. */
public sealed interface WorkloadObservation {

    /** There is no Deployment. */
    record Absent() implements WorkloadObservation {}

    /**
     * Not every replica is ready yet.
     *
     * @param detail what is waited for, in words
     */
    record Starting(String detail) implements WorkloadObservation {}

    /**
     * It cannot become ready by waiting a little: an image that cannot be pulled, a container that keeps crashing, a pod
     * that fits no node.
     *
     * @param reason the pod's own, such as ErrImagePull or CrashLoopBackOff
     * @param message the pod's own, with the pod's name
     */
    record Broken(String reason, String message) implements WorkloadObservation {}

    /**
     * Since the load began a replica was taken away or cannot have been there all the time, for another reason than load.
     *
     * @param message which pod and why
     */
    record Disturbed(String message) implements WorkloadObservation {}

    /** Every replica is ready and has an address. */
    record Ready() implements WorkloadObservation {}
}
