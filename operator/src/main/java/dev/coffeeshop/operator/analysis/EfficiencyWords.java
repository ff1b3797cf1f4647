package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;

/** The efficiency of a line in words, such as "from 1 to 4 replicas, efficiency 28 % (26 to 29) where 70 is asked for". */
record EfficiencyWords(ScalingLine line) {

    String inWords() {
        String efficiency = line.efficiencyPercent()
                .map(percent -> FigureWords.of(percent, " %"))
                .orElse("unknown");
        return "%s, efficiency %s where %d is asked for".formatted(ends(), efficiency, line.minEfficiencyPercent());
    }

    private String ends() {
        int from = ScalingLine.position(line.axis(), line.least().cell());
        int to = ScalingLine.position(line.axis(), line.greatest().cell());
        return (line.axis() == Axis.Out ? "from %d to %d replicas" : "from %dm to %dm").formatted(from, to);
    }
}
