package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.loadgen.evidence.ProcessWatch;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.judging.RungRecording;

/** What a part of a program has shown, over all event loops and, where they are added, over all pods. */
public record Recorded(RungRecording recording, LiveSnapshot counts, GeneratorEvidence evidence) {

    /** Adds to this recording, which is thereby of both. */
    public Recorded plus(Recorded other) {
        recording.add(other.recording);
        return new Recorded(recording, counts.plus(other.counts), ProcessWatch.worst(evidence, other.evidence));
    }
}
