package dev.coffeeshop.operator.status;

/** Where on the operator's Service an experiment's report is. */
public final class ReportPath {

    private ReportPath() {}

    /** Names of Kubernetes objects need no escaping in a path. */
    public static String of(String namespace, String name) {
        return "/experiments/%s/%s/report.html".formatted(namespace, name);
    }
}
