package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.judging.RungRecording;
import java.net.InetSocketAddress;
import java.util.List;

/** What one event loop has to do for one part of a program. */
record LoopPart(
        Demand demand,
        RungRecording recording,
        StopRule stop,
        List<InetSocketAddress> addresses,
        int connectionLimit,
        int expectedStatus) {}
