package dev.coffeeshop.loadgen.status;

/** Makes the answer of one path; called on the server's thread. */
@FunctionalInterface
public interface StatusRoute {

    /** @param accept the header of that name; empty when there is none */
    StatusPage page(String accept);
}
