package dev.coffeeshop.operator.report.shop;

import dev.coffeeshop.operator.report.chart.Caption;
import dev.coffeeshop.operator.report.chart.Svg;
import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws one configuration: the queue, the machines and what they serve in a second, from left to right. */
record ShopDrawing(Scene scene, ShopScale scale) {

    private static final double WIDTH = 340;
    private static final double HEIGHT = 150;
    private static final double TOP = 38;
    private static final double FLOOR = 112;
    private static final double WORDS = 128;
    private static final double CUPS = 246;
    private static final int MOST_MACHINES = 16;
    /** Width for machines in every shop, so that equal ones are equally large beside a till too. */
    private static final double NARROWEST = 78;

    Element draw() {
        List<Element> shapes = new ArrayList<>();
        shapes.add(Svg.text("v", 2, 14, name()));
        shapes.add(Svg.text(
                "t", 2, 29, scene.oneOrder().map(time -> "one order: " + time).orElse("")));
        shapes.add(Svg.line("a", 2, FLOOR + 2, WIDTH - 2, FLOOR + 2));
        shapes.addAll(scene.till() ? queueAtTill() : queueAtMachines());
        shapes.addAll(served());
        var caption = new Caption("shop-" + scene.cell().name(), "The coffee shop at " + name(), description());
        return Svg.image(caption, WIDTH, HEIGHT, shapes);
    }

    private List<Element> queueAtMachines() {
        List<Element> shapes = new ArrayList<>(machines(122, 112));
        shapes.addAll(queue(112));
        return shapes;
    }

    /** The machines are not what customers wait for. */
    private List<Element> queueAtTill() {
        List<Element> shapes = new ArrayList<>(machines(4, 78));
        shapes.addAll(queue(192));
        shapes.add(ShopShapes.till(200, FLOOR - 36));
        shapes.add(Svg.text("t c", 218, WORDS, "one till"));
        return shapes;
    }

    private List<Element> queue(double right) {
        String words =
                scene.waiting().map(waiting -> about(waiting) + " waiting").orElse("queue not known");
        return List.of(
                ShopShapes.people(scene.waiting().map(scale::people).orElse(0), right, TOP),
                Svg.text("t e", right, WORDS, words));
    }

    private List<Element> machines(double left, double width) {
        int replicas = scene.cell().replicas();
        int drawn = Math.min(replicas, MOST_MACHINES);
        int room = Math.min(scale.mostReplicas(), MOST_MACHINES);
        int widest = columns(room);
        double place = Math.min(NARROWEST / widest, (FLOOR - TOP) / Math.ceilDiv(room, widest));
        int columns = Math.min(columns(drawn), widest);
        int rows = Math.ceilDiv(drawn, columns);
        double side = scale.side(scene.cell().cpuMillicores(), place - 4);
        List<Element> shapes = new ArrayList<>();
        double start = left + (width - columns * place) / 2;
        for (int each = 0; each < drawn; each++) {
            int column = each % columns;
            int above = rows - 1 - each / columns;
            double x = start + column * place + (place - side) / 2;
            double floor = FLOOR - above * place;
            shapes.add(ShopShapes.machine(x, floor - side, side));
        }
        shapes.add(Svg.text("t c", left + width / 2, WORDS, replicas == 1 ? "1 machine" : replicas + " machines"));
        return shapes;
    }

    private static int columns(int machines) {
        return machines <= 4 ? Math.min(machines, 2) : 4;
    }

    private List<Element> served() {
        return scene.served()
                .map(figure -> List.of(
                        ShopShapes.cups(scale.cups(figure.value()), CUPS, TOP),
                        Svg.text("v", CUPS, WORDS + 1, figure.valueWords() + "/s"),
                        Svg.text("t", CUPS, WORDS + 16, "served well")))
                .orElseGet(() -> List.of(Svg.text("t", CUPS, WORDS, "none served well")));
    }

    private String name() {
        return "%dm × %d".formatted(scene.cell().cpuMillicores(), scene.cell().replicas());
    }

    private String description() {
        return "%s machines of %dm serve %s; %s.%s"
                .formatted(
                        scene.cell().replicas(),
                        scene.cell().cpuMillicores(),
                        scene.served()
                                .map(figure -> figure.words() + " orders a second within the objective")
                                .orElse("no load within the objective"),
                        scene.waiting()
                                .map(waiting -> about(waiting) + " orders wait meanwhile")
                                .orElse("how many wait is not known"),
                        scene.till() ? " All of them wait for one till." : "");
    }

    private static String about(double number) {
        return number < 0.5 ? "hardly any" : String.format(Locale.ROOT, "about %,d", Math.round(number));
    }
}
