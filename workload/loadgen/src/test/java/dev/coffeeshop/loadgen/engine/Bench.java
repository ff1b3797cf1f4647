package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.group.Solo;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.judging.MeasuredWindow;
import dev.coffeeshop.measurement.judging.RungRecording;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** Runs programs against servers in this process. */
final class Bench {

    private Bench() {}

    static LoadResult run(LoadProgram program) throws Exception {
        return run(program, EngineOptions.withThreads(1), AddressSource::dns);
    }

    static LoadResult run(LoadProgram program, EngineOptions options, AddressSource source) throws Exception {
        return run(program, options, source, TestPrograms.quick());
    }

    static LoadResult run(LoadProgram program, EngineOptions options, AddressSource source, ProgramRules rules)
            throws Exception {
        try (LoadEngine engine = new LoadEngine(program, options, NanoClock.system())) {
            ProgramListener nobody = (_, _) -> {};
            Solo solo = Solo.of(program, rules, engine, source, "", nobody);
            return new ProgramRunner(program, rules, solo, InstantSource.system(), nobody).run();
        }
    }

    /** The only rung. */
    static RungResult rung(LoadProgram program) throws Exception {
        return run(program).rungs().getFirst();
    }

    /** One part that begins at once, without anything before it. */
    static RungRecording recorded(
            LoadProgram program, Duration window, int connections, LongFunction<Demand> demandFromStart)
            throws Exception {
        try (LoadEngine engine = new LoadEngine(program, EngineOptions.withThreads(1), NanoClock.system())) {
            long start = engine.clock().nanos();
            MeasuredWindow measured = MeasuredWindow.of(start, window.toNanos());
            LoopPart part = new LoopPart(
                    demandFromStart.apply(start),
                    new RungRecording(measured, TimeUnit.MILLISECONDS.toNanos(500)),
                    StopRule.at(measured.endNanos(), TimeUnit.SECONDS.toNanos(10)),
                    AddressSource.dns(program.target()),
                    connections,
                    program.request().expectedStatus());
            return engine.run(List.of(part), _ -> {}).recording();
        }
    }

    /** Of a program for one address the same for several. */
    static LoadProgram endpoints(LoadProgram program) {
        Target target = program.target();
        return new LoadProgram(
                new Target(target.host(), target.port(), Routing.ENDPOINTS, target.protocol()),
                program.request(),
                program.ladder(),
                program.warmupSeconds(),
                program.stepSeconds(),
                program.requestTimeoutMilliseconds(),
                program.objective(),
                program.generators(),
                program.seed());
    }

    static AddressSource addresses(String... addresses) {
        return target -> Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, target.port()))
                .toList();
    }

    static List<String> kinds(RungResult rung) {
        return rung.failures().keySet().stream().map(Enum::name).sorted().toList();
    }
}
