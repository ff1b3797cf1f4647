package dev.coffeeshop.operator.report.shop;

import java.util.List;

/**
 * What one shape stands for, the same in all pictures of a page, so that they can be compared.
 *
 * @param ordersPerPerson in the queue
 * @param ordersPerCup a second
 * @param largestMillicores of one machine
 * @param mostReplicas of one shop, for which there must be room at that size
 */
record ShopScale(int ordersPerPerson, int ordersPerCup, int largestMillicores, int mostReplicas) {

    /** As many as fit into their place. */
    static final int MOST_SHAPES = 24;

    private static final List<Integer> DIGITS = List.of(1, 2, 5);
    private static final int MOST_DECADES = 100_000_000;

    static ShopScale of(List<Scene> scenes) {
        double waiting = scenes.stream()
                .flatMap(scene -> scene.waiting().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double served = scenes.stream()
                .flatMap(scene -> scene.served().stream())
                .mapToDouble(figure -> figure.value())
                .max()
                .orElse(0);
        int largest = scenes.stream()
                .mapToInt(scene -> scene.cell().cpuMillicores())
                .max()
                .orElse(1);
        int replicas =
                scenes.stream().mapToInt(scene -> scene.cell().replicas()).max().orElse(1);
        return new ShopScale(step(waiting), step(served), largest, replicas);
    }

    /** The least of 1, 2, 5, 10, 20, 50 … that needs no more shapes than there is room for. */
    private static int step(double greatest) {
        for (int decade = 1; decade < MOST_DECADES; decade *= 10) {
            for (int digit : DIGITS) {
                if (greatest <= (double) MOST_SHAPES * digit * decade) {
                    return digit * decade;
                }
            }
        }
        return MOST_DECADES;
    }

    int people(double waiting) {
        return shapes(waiting / ordersPerPerson);
    }

    int cups(double served) {
        return shapes(served / ordersPerCup);
    }

    /** A little is drawn as one, nothing as none. */
    private static int shapes(double number) {
        return number <= 0.05 ? 0 : Math.clamp(Math.round(number), 1, MOST_SHAPES);
    }

    /** Side of a machine, so that its area grows with its CPU. */
    double side(int millicores, double most) {
        return Math.max(7, most * Math.sqrt(millicores / (double) largestMillicores));
    }

    String words() {
        return "Each figure stands for %s, each cup for %s a second; the area of a machine grows with its CPU limit."
                .formatted(orders(ordersPerPerson), orders(ordersPerCup));
    }

    private static String orders(int number) {
        return number == 1 ? "one order" : number + " orders";
    }
}
