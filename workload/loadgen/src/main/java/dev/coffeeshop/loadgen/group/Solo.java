package dev.coffeeshop.loadgen.group;

import dev.coffeeshop.loadgen.calibration.Calibrator;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.Group;
import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.LoadEngine;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.Recorded;
import dev.coffeeshop.loadgen.engine.Sender;
import dev.coffeeshop.loadgen.engine.Share;
import dev.coffeeshop.loadgen.engine.TargetUnreachableException;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Rung;
import java.util.List;

/** One generator that sends everything. */
public final class Solo implements Group {

    private final Sender sender;
    private final Calibrator calibrator;

    public Solo(Sender sender, Calibrator calibrator) {
        this.sender = sender;
        this.calibrator = calibrator;
    }

    /** @param node that it runs on; empty outside a cluster */
    public static Solo of(
            LoadProgram program,
            ProgramRules rules,
            LoadEngine engine,
            AddressSource source,
            String node,
            ProgramListener listener) {
        return new Solo(
                new Sender(program, rules, engine, source, Share.all(), listener),
                new Calibrator(node, program, rules, engine.options()));
    }

    @Override
    public List<Calibration> calibrate() throws InterruptedException {
        return List.of(calibrator.calibration());
    }

    @Override
    public void reach() throws TargetUnreachableException, InterruptedException {
        sender.reach();
    }

    @Override
    public LiveSnapshot warmup() throws InterruptedException {
        Sender.Ready ready = sender.lookUp();
        return ready.warmup(ready.soon()).counts();
    }

    @Override
    public Recorded baseline() throws InterruptedException {
        return sender.lookUp().baseline();
    }

    @Override
    public Shared rung(Rung rung, int number, long windowNanos) throws InterruptedException {
        Sender.Ready ready = sender.lookUp();
        return new Shared(ready.rung(rung, number, windowNanos, ready.soon()), List.of());
    }

    @Override
    public void recover(int after) throws InterruptedException {
        sender.lookUp().recover(after);
    }

    @Override
    public void close() {}
}
