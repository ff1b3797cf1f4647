package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.shop.ShopPicture;
import java.util.ArrayList;
import java.util.List;

/** The measured numbers as the coffee shop that gave the experiment its name. */
record ShopSection(ReportModel report) {

    Element element() {
        ShownCells shown = new ShownCells(report);
        List<CellResult> cells = shown.list();
        List<Node> content = new ArrayList<>();
        if (cells.isEmpty()) {
            content.add(Html.absent("The shop is drawn when the first trial has ended."));
        } else {
            ShopPicture picture = ShopPicture.of(report, cells);
            content.add(
                    Html.paragraph("Each shop at the greatest load that it serves well: who waits, for which machines,"
                            + " and how many are served. " + picture.legend()));
            content.add(Element.of("div", picture.drawings()).with("class", "panels"));
            shown.leftOut().map(Html::paragraph).ifPresent(content::add);
        }
        return Html.section("shop", "The coffee shop", content);
    }
}
