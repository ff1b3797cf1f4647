package dev.coffeeshop.bench.tool;

/**
 * What a tool has left.
 *
 * @param text its standard output
 * @param file the content of the file that it was told to write; empty where there is none
 */
public record Output(String text, String file) {}
