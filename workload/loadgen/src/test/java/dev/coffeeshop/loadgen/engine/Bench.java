package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.Target;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Runs programs against servers in this process. */
final class Bench {

    private Bench() {}

    static LoadResult run(LoadProgram program) throws Exception {
        return run(program, EngineOptions.withThreads(1), AddressSource::dns);
    }

    static LoadResult run(LoadProgram program, EngineOptions options, AddressSource source) throws Exception {
        try (LoadEngine engine = new LoadEngine(program, options, NanoClock.system())) {
            ProgramListener nobody = (_, _) -> {};
            return new ProgramRunner(program, TestPrograms.quick(), engine, source, InstantSource.system(), nobody)
                    .run();
        }
    }

    /** The only rung. */
    static RungResult rung(LoadProgram program) throws Exception {
        return run(program).rungs().getFirst();
    }

    /** Of a program for one address the same for several. */
    static LoadProgram endpoints(LoadProgram program) {
        return new LoadProgram(
                Target.http(program.target().host(), program.target().port(), Routing.ENDPOINTS),
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
