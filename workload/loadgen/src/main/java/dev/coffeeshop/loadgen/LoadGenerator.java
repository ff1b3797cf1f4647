package dev.coffeeshop.loadgen;

import dev.coffeeshop.loadgen.cli.CommandLineRun;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.pod.PodRun;
import dev.coffeeshop.loadgen.pod.PodSettings;
import dev.coffeeshop.loadgen.rehearsal.Rehearsal;
import java.io.IOException;
import java.security.Security;

/** Runs the program in the environment, as in a pod, or else what the command line says; {@code rehearse} needs neither. */
public final class LoadGenerator {

    private LoadGenerator() {}

    public static void main(String[] arguments) throws IOException {
        prepare();
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws IOException {
        if (arguments.length == 1 && arguments[0].equals("rehearse")) {
            return Rehearsal.run();
        }
        boolean inPod = arguments.length == 0 && System.getenv().containsKey(PodSettings.PROGRAM);
        return inPod ? pod() : CommandLineRun.execute(arguments);
    }

    private static int pod() {
        PodSettings settings = PodSettings.from(System.getenv());
        return new PodRun(settings, ProgramRules.standard(), AddressSource::dns, System.out).run();
    }

    /** Names are looked up anew at every rung; buffers are not sampled for leaks while something is measured. */
    private static void prepare() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        if (System.getProperty("io.netty.leakDetection.level") == null) {
            System.setProperty("io.netty.leakDetection.level", "disabled");
        }
    }
}
