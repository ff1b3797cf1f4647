package dev.coffeeshop.loadgen.pod;

import dev.coffeeshop.loadgen.calibration.Calibrator;
import dev.coffeeshop.loadgen.engine.Group;
import dev.coffeeshop.loadgen.engine.GroupException;
import dev.coffeeshop.loadgen.engine.Sender;
import dev.coffeeshop.loadgen.engine.Share;
import dev.coffeeshop.loadgen.group.Follower;
import dev.coffeeshop.loadgen.group.Gathering;
import dev.coffeeshop.loadgen.group.Leader;
import dev.coffeeshop.loadgen.group.LeaderAddress;
import dev.coffeeshop.loadgen.group.Solo;
import dev.coffeeshop.measurement.LoadProgram;
import java.io.IOException;
import java.time.InstantSource;

/** Whether this pod runs the program, alone or with others, or does what another tells it. */
sealed interface PodRole {

    Share share();

    /** @throws GroupException when the program has no place for this pod */
    static PodRole of(PodSettings settings, LoadProgram program) throws GroupException {
        int pods = program.generators().pods();
        if (settings.index() < 0 || settings.index() >= pods) {
            throw new GroupException("load pod %d is not among the program's %d".formatted(settings.index(), pods));
        }
        Share share = new Share(settings.index(), pods);
        return settings.index() == 0 ? new Leading(settings, share) : new Following(settings, share);
    }

    record Leading(PodSettings settings, Share share) implements PodRole {

        /** Waits for those with whom it shares the load. */
        Group group(Sender sender, Calibrator calibrator) throws GroupException, InterruptedException, IOException {
            if (share.pods() == 1) {
                return new Solo(sender, calibrator);
            }
            try (Gathering gathering = new Gathering(settings.groupPort(), share.pods(), settings.program())) {
                return Leader.of(gathering, Gathering.PATIENCE, sender, calibrator, InstantSource.system());
            }
        }
    }

    record Following(PodSettings settings, Share share) implements PodRole {

        Follower join(Sender sender, Calibrator calibrator) throws GroupException, InterruptedException {
            return Follower.join(
                    LeaderAddress.parse(settings.leader()),
                    share.pod(),
                    settings.program(),
                    Gathering.PATIENCE,
                    sender,
                    calibrator,
                    InstantSource.system());
        }
    }
}
