package dev.coffeeshop.operator.analysis.laws;

/** What capacity follows over the number of replicas N, in requests per second. */
public sealed interface Law {

    /** γ: the capacity of one replica by this law. */
    double perReplica();

    double perSecond(double replicas);

    /** γN: every replica adds as much. */
    record Linear(double perReplica) implements Law {

        @Override
        public double perSecond(double replicas) {
            return perReplica * replicas;
        }
    }

    /**
     * γN ÷ (1 + α(N − 1)): a share of the work waits its turn, and capacity nears γ ÷ α (Amdahl 1967).
     *
     * @param contention α
     */
    record Amdahl(double perReplica, double contention) implements Law {

        @Override
        public double perSecond(double replicas) {
            return perReplica * replicas / (1 + contention * (replicas - 1));
        }
    }

    /**
     * γN ÷ (1 + α(N − 1) + βN(N − 1)): besides, every pair of replicas adds work (Gunther, Guerrilla Capacity Planning,
     * 2007).
     *
     * @param contention α
     * @param coherency β
     */
    record UniversalScalability(double perReplica, double contention, double coherency) implements Law {

        @Override
        public double perSecond(double replicas) {
            return perReplica * replicas / (1 + (contention + coherency * replicas) * (replicas - 1));
        }

        /** N* = √((1 − α) ÷ β), beyond which capacity falls; infinite without coherency. */
        public double peak() {
            return coherency > 0 ? Math.sqrt(Math.max(0, 1 - contention) / coherency) : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * min(γN, B): every replica adds as much until something that all of them share is busy (the asymptotic bounds of
     * Denning and Buzen 1978).
     *
     * @param bound B, requests per second
     */
    record Bottleneck(double perReplica, double bound) implements Law {

        @Override
        public double perSecond(double replicas) {
            return Math.min(perReplica * replicas, bound);
        }
    }
}
