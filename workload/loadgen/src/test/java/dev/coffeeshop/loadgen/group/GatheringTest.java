package dev.coffeeshop.loadgen.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.loadgen.engine.GroupException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void whoIsMissingIsNamed() throws Exception {
        try (Gathering gathering = new Gathering(0, 4, Pods.TEXT);
                Wire _ = greeted(gathering, Hello.of(2, Pods.TEXT))) {
            assertThatThrownBy(() -> gathering.complete(Duration.ofMillis(300)))
                    .isInstanceOf(GroupException.class)
                    .hasMessageStartingWith("of 4 load pods, those with index 1, 3 did not join");
        }
    }

    @Test
    void strangersAreTurnedAway() throws Exception {
        try (Gathering gathering = new Gathering(0, 2, Pods.TEXT);
                Wire wrongToken = greeted(gathering, Hello.of(1, "another program"));
                Wire noSuchPod = greeted(gathering, Hello.of(2, Pods.TEXT));
                Wire leadersPlace = greeted(gathering, Hello.of(0, Pods.TEXT));
                Socket noise = new Socket(InetAddress.getLoopbackAddress(), gathering.port());
                Wire follower = greeted(gathering, Hello.of(1, Pods.TEXT))) {
            new DataOutputStream(noise.getOutputStream()).writeInt(Integer.MAX_VALUE);
            for (Wire stranger : List.of(wrongToken, noSuchPod, leadersPlace)) {
                assertThatThrownBy(() -> stranger.read(Reply.class, SOON)).isInstanceOf(IOException.class);
            }
            noise.setSoTimeout((int) SOON.toMillis());
            assertThat(noise.getInputStream().read()).isEqualTo(-1);
            assertThat(gathering.complete(SOON)).hasSize(1);
            assertThat(follower.read(Reply.class, SOON).header()).isEqualTo(new Reply.Welcome());
        }
    }

    @Test
    void aFollowerThatComesAgainTakesItsOwnPlace() throws Exception {
        try (Gathering gathering = new Gathering(0, 3, Pods.TEXT);
                ExecutorService leader = Executors.newVirtualThreadPerTaskExecutor();
                Wire before = greeted(gathering, Hello.of(1, Pods.TEXT))) {
            Future<List<FollowerLink>> complete = leader.submit(() -> gathering.complete(SOON));
            assertThat(before.read(Reply.class, SOON).header()).isEqualTo(new Reply.Welcome());
            try (Wire _ = greeted(gathering, Hello.of(1, Pods.TEXT))) {
                assertThatThrownBy(() -> before.read(Reply.class, SOON)).isInstanceOf(IOException.class);
                try (Wire _ = greeted(gathering, Hello.of(2, Pods.TEXT))) {
                    assertThat(complete.get()).extracting(FollowerLink::pod).containsExactly(1, 2);
                }
            }
        }
    }

    @Test
    void aFollowerThatDoesNotAnswerInTimeIsLost() throws Exception {
        try (Gathering gathering = new Gathering(0, 2, Pods.TEXT);
                Wire _ = greeted(gathering, Hello.of(1, Pods.TEXT))) {
            FollowerLink link = gathering.complete(SOON).getFirst();
            assertThat(link.ask(new Order.Calibrate(), Duration.ofMillis(100)).join())
                    .isInstanceOf(Answer.Lost.class);
            assertThat(link.ask(new Order.Calibrate(), SOON).join()).isInstanceOf(Answer.Lost.class);
        }
    }

    private static Wire greeted(Gathering gathering, Hello hello) throws IOException {
        Wire wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), gathering.port()));
        wire.write(hello);
        return wire;
    }
}
