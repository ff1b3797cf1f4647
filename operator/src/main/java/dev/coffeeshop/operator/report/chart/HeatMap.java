package dev.coffeeshop.operator.report.chart;

import dev.coffeeshop.operator.report.markup.Coordinate;
import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** Figures in a grid, the greater the darker. */
public record HeatMap(
        Caption caption,
        String columnLabel,
        List<String> columns,
        String rowLabel,
        List<String> rows,
        List<Tile> tiles) {

    private static final double LEFT = 76;
    private static final double TOP = 40;
    private static final double TILE_WIDTH = 104;
    private static final double TILE_HEIGHT = 54;
    /** As dark as text on it stays readable. */
    private static final double DARKEST = 0.55;

    private static final double LIGHTEST = 0.05;

    /**
     * @param share from 0 for the least figure to 1 for the greatest
     * @param figure empty where there is none
     * @param detail below it, smaller, such as its interval or why there is none
     * @param marked with a frame
     */
    public record Tile(int row, int column, double share, String figure, String detail, boolean marked) {}

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        tiles = List.copyOf(tiles);
    }

    public Element draw() {
        List<Element> shapes = new ArrayList<>();
        shapes.add(Svg.text("t c", LEFT + columns.size() * TILE_WIDTH / 2, 13, columnLabel));
        shapes.add(Svg.text("t e", LEFT - 10, TOP - 8, rowLabel));
        for (int column = 0; column < columns.size(); column++) {
            shapes.add(Svg.text("t c", LEFT + (column + 0.5) * TILE_WIDTH, TOP - 8, columns.get(column)));
        }
        for (int row = 0; row < rows.size(); row++) {
            shapes.add(Svg.text("t e", LEFT - 10, TOP + (row + 0.5) * TILE_HEIGHT + 4, rows.get(row)));
        }
        tiles.forEach(tile -> shapes.addAll(shapes(tile)));
        return Svg.image(caption, LEFT + columns.size() * TILE_WIDTH + 2, TOP + rows.size() * TILE_HEIGHT + 4, shapes);
    }

    private static List<Element> shapes(Tile tile) {
        double x = LEFT + tile.column() * TILE_WIDTH;
        double y = TOP + tile.row() * TILE_HEIGHT;
        boolean known = !tile.figure().isEmpty();
        double middle = x + TILE_WIDTH / 2;
        List<Element> shapes = new ArrayList<>();
        Element box = Svg.rectangle(known ? "h" : "h0", x + 1, y + 1, TILE_WIDTH - 2, TILE_HEIGHT - 2);
        shapes.add(known ? box.with("fill-opacity", opacity(tile)) : box);
        if (tile.marked()) {
            shapes.add(Svg.rectangle("hm", x + 2, y + 2, TILE_WIDTH - 4, TILE_HEIGHT - 4));
        }
        if (known) {
            shapes.add(Svg.text("v c", middle, y + 24, tile.figure()));
        }
        shapes.add(Svg.text(known ? "c" : "t c", middle, y + (known ? 41 : 31), tile.detail()));
        return shapes;
    }

    private static String opacity(Tile tile) {
        double opacity = LIGHTEST + (DARKEST - LIGHTEST) * Math.clamp(tile.share(), 0, 1);
        return Coordinate.fraction(opacity);
    }
}
