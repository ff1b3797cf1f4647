package dev.coffeeshop.loadgen.engine;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Chooses the address with the fewest outstanding requests, and takes turns among equals: an ideal balancer. */
final class Balancer {

    private List<Endpoint> endpoints = List.of();
    private int turn;

    /** Keeps what is known of addresses that stay, and hangs up on those that have gone. */
    void use(List<InetSocketAddress> addresses) {
        List<Endpoint> gone = new ArrayList<>(endpoints);
        List<Endpoint> next = new ArrayList<>();
        for (InetSocketAddress address : addresses) {
            Endpoint known = gone.stream()
                    .filter(endpoint -> endpoint.address().equals(address))
                    .findFirst()
                    .orElseGet(() -> new Endpoint(address));
            gone.remove(known);
            next.add(known);
        }
        gone.forEach(Endpoint::retire);
        endpoints = List.copyOf(next);
    }

    /**
     * An address that just refused is chosen only when all did: a request rather waits for one of the others. So the
     * chosen one may have no room.
     *
     * @param limit of connections to one address
     */
    Endpoint choose(int limit, long nowNanos) {
        int count = endpoints.size();
        turn = turn + 1 < count ? turn + 1 : 0;
        Endpoint best = endpoints.get(turn);
        for (int i = 1; i < count; i++) {
            int at = turn + i;
            Endpoint other = endpoints.get(at < count ? at : at - count);
            if (better(other, best, limit, nowNanos)) {
                best = other;
            }
        }
        return best;
    }

    private static boolean better(Endpoint other, Endpoint best, int limit, long nowNanos) {
        boolean avoided = other.avoided(nowNanos);
        if (avoided != best.avoided(nowNanos)) {
            return !avoided;
        }
        boolean takes = other.canTake(limit);
        return takes == best.canTake(limit) ? other.outstanding() < best.outstanding() : takes;
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }
}
