package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Target;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The addresses behind a name, looked up anew each time. May block: not for event loops. */
@FunctionalInterface
public interface AddressSource {

    /** At least one. */
    List<InetSocketAddress> lookUp(Target target) throws UnknownHostException;

    /** The JDK's resolver, which must have been told not to cache. IPv6 only where there is no IPv4 address. */
    static List<InetSocketAddress> dns(Target target) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(target.host());
        boolean anyV4 = Arrays.stream(all).anyMatch(Inet4Address.class::isInstance);
        return Arrays.stream(all)
                .filter(address -> !anyV4 || address instanceof Inet4Address)
                .distinct()
                .sorted(Comparator.comparing(InetAddress::getHostAddress))
                .map(address -> new InetSocketAddress(address, target.port()))
                .toList();
    }
}
