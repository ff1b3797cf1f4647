package dev.coffeeshop.operator.report.shop;

import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.List;

/**
 * The old argument at a glance: who waits where, for machines of which size and number, and how many are served. Everything
 * in it is a measured number.
 *
 * @param drawings one for each configuration, to be put side by side
 * @param legend what shapes stand for
 */
public record ShopPicture(List<Element> drawings, String legend) {

    public ShopPicture {
        drawings = List.copyOf(drawings);
    }

    /** @param cells to be drawn; with none of them the picture is empty */
    public static ShopPicture of(ReportModel report, List<CellResult> cells) {
        var scenes = cells.stream().map(cell -> Scene.of(report, cell)).toList();
        var scale = ShopScale.of(scenes);
        return new ShopPicture(
                scenes.stream()
                        .map(scene -> new ShopDrawing(scene, scale).draw())
                        .toList(),
                scale.words());
    }
}
