package dev.coffeeshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DnsPeersTest {

    @Test
    void a_replica_is_not_its_own_peer() {
        assertThat(DnsPeers.peersAmong(addresses("10.0.0.1"))).isZero();
        assertThat(DnsPeers.peersAmong(addresses("10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4")))
                .isEqualTo(3);
    }

    @Test
    void nothing_found_means_no_peers() {
        assertThat(DnsPeers.peersAmong(List.of())).isZero();
    }

    @Test
    void a_replica_with_two_families_counts_once() {
        assertThat(DnsPeers.peersAmong(addresses("10.0.0.1", "10.0.0.2", "fd00::1", "fd00::2")))
                .isEqualTo(1);
        assertThat(DnsPeers.peersAmong(addresses("fd00::1", "fd00::2"))).isEqualTo(1);
    }

    private static List<InetAddress> addresses(String... literals) {
        return Arrays.stream(literals).flatMap(DnsPeersTest::address).toList();
    }

    private static Stream<InetAddress> address(String literal) {
        try {
            return Stream.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
