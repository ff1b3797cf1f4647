package dev.coffeeshop.measurement;

/** How requests reach the pods behind the target's name. */
public enum Routing {
    /** The name resolves to every pod; requests go to the pod with the fewest outstanding ones. */
    ENDPOINTS,
    /** The name resolves to one virtual address, behind which connections are spread. */
    SERVICE
}
