package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult.Miss;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules of validity look at.
 *
 * @param missed why the rung failed; absent when it passed
 */
public record JudgedRung(
        Rung rung,
        RungRecording recording,
        GeneratorEvidence evidence,
        Objective objective,
        @Nullable Miss missed) {}
