package dev.coffeeshop.shop;

/** The component that all replicas share: each order waits for it. */
interface Till {

    /** For a shop without one. */
    Till NONE = () -> true;

    /**
     * @return whether the payment went through, in time
     */
    boolean pay();
}
