package dev.coffeeshop.loadgen.metrics;

import dev.coffeeshop.loadgen.status.StatusPage;
import dev.coffeeshop.loadgen.status.StatusRoute;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code GET /metrics}: Prometheus' text format, or OpenMetrics for whoever accepts it. */
public final class MetricsPage implements StatusRoute {

    private static final String OPEN_METRICS = "application/openmetrics-text";

    private final LoadMetrics metrics;
    private final ExpositionFormats formats = ExpositionFormats.init();

    /** Makes a page at once, so that loading what it takes disturbs no measurement later. */
    public MetricsPage(LoadMetrics metrics) {
        this.metrics = metrics;
        page("");
        page(OPEN_METRICS);
    }

    @Override
    public StatusPage page(String accept) {
        ExpositionFormatWriter writer = accept.contains(OPEN_METRICS)
                ? formats.getOpenMetricsTextFormatWriter()
                : formats.getPrometheusTextFormatWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out, metrics.snapshots());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StatusPage(writer.getContentType(), out.toString(StandardCharsets.UTF_8));
    }
}
