package dev.coffeeshop.shop;

/** The other replicas of this shop. */
interface Peers {

    /** For a shop whose orders need no coordination. */
    Peers NONE = () -> 0;

    int count();
}
