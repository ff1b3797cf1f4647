package dev.coffeeshop.operator.report.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.report.PlantedShop;
import dev.coffeeshop.operator.report.SampleReport;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShopPictureTest {

    private static final ReportModel SHARED = sample("shared-component");

    private static ReportModel sample(String name) {
        return SampleReport.ofSamples()
                .filter(source -> source.experiment().getMetadata().getName().equals(name))
                .findFirst()
                .map(ReportModel::of)
                .orElseThrow();
    }

    @Test
    void labelsAreTheMeasuredNumbers() {
        ReportModel report = ReportModel.of(SampleReport.of(
                "plain", SpecSample.spec(), new PlantedShop(8, 5, 10, 0, 1e9, Integer.MAX_VALUE), _ -> false));

        ShopPicture picture = ShopPicture.of(report, report.cells());

        assertThat(picture.drawings()).hasSize(4);
        assertThat(picture.drawings().getLast().toString())
                .contains(
                        "400m × 2",
                        "2 machines",
                        report.cells().getLast().capacity().orElseThrow().valueWords() + "/s",
                        "waiting");
    }

    @Test
    void theMoreAreServedTheMoreCupsAreDrawn() {
        var scale = new ShopScale(1, 5, 400, 4);

        assertThat(List.of(scale.cups(0), scale.cups(1), scale.cups(50), scale.cups(100)))
                .containsExactly(0, 1, 10, 20);
        assertThat(scale.side(100, 40)).isEqualTo(scale.side(400, 40) / 2);
    }

    @Test
    void onePageHasOneScaleWhoseShapesAlwaysFit() {
        for (double greatest : new double[] {0, 3, 24, 25, 100, 9_999, 3_000_000}) {
            var scene = new Scene(new Cell(200, 1), Optional.empty(), Optional.of(greatest), Optional.empty(), false);
            var scale = ShopScale.of(List.of(scene));
            assertThat(greatest / scale.ordersPerPerson()).isLessThanOrEqualTo(ShopScale.MOST_SHAPES);
        }
    }

    @Test
    void theTillStandsWhereAllWaitForIt() {
        List<Element> drawings = ShopPicture.of(SHARED, SHARED.cells()).drawings();

        assertThat(drawings)
                .anySatisfy(drawing -> assertThat(drawing.toString())
                        .contains("shop-till", "one till", "All of them wait for one till."));
    }

    @Test
    void everyTextStaysInsideItsPicture() {
        assertThat(ShopPicture.of(SHARED, SHARED.cells()).drawings())
                .allSatisfy(drawing -> assertThat(drawing.elements().stream()
                                .flatMap(shape -> shape.attribute("x").stream())
                                .map(Double::valueOf))
                        .allSatisfy(x -> assertThat(x).isBetween(0.0, 340.0)));
    }
}
