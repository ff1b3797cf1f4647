package dev.coffeeshop.bench.process;

/**
 * What a process took.
 *
 * @param cpuSeconds from its start to its end
 * @param seconds on the wall clock
 * @param peakKibibytes greatest resident memory ({@code VmHWM})
 */
public record Usage(CpuTrack track, double cpuSeconds, double seconds, long peakKibibytes) {}
