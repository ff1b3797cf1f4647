package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;

/** Why there is no more, as the end of a clause. */
final class FactorWords {

    private FactorWords() {}

    /** Such as ", because its CPU is used up". */
    static String because(Factor factor) {
        return switch (factor) {
            case Memory -> ", because memory runs out";
            case Rejections -> ", because requests are refused";
            case CpuLimit -> ", because the CPU limit is used up";
            case Coordination -> ", because replicas cost each other CPU";
            case SharedComponent -> ", because requests wait for one shared component";
            case Concurrency -> ", because requests wait inside the replica while CPU is left";
            case Unknown -> ", and the figures do not show why";
        };
    }

    /** Such as ", until its CPU is used up"; nothing where it is not known. */
    static String until(Factor factor) {
        return switch (factor) {
            case Memory -> ", until memory runs out";
            case Rejections -> ", until requests are refused";
            case CpuLimit -> ", until the CPU limit is used up";
            case Coordination -> ", until replicas cost each other too much CPU";
            case SharedComponent -> ", until requests wait for one shared component";
            case Concurrency -> ", until requests wait inside the replica while CPU is left";
            case Unknown -> "";
        };
    }
}
