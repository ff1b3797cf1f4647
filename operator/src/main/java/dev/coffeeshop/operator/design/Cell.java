package dev.coffeeshop.operator.design;

/** One CPU limit, in millicores, with one replica count. */
public record Cell(int cpuMillicores, int replicas) {

    /** Unique in an experiment and fit for an object's name, such as 400m-x2. */
    public String name() {
        return cpuMillicores + "m-x" + replicas;
    }

    public int totalMillicores() {
        return cpuMillicores * replicas;
    }
}
