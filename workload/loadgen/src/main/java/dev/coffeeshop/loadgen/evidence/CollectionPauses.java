package dev.coffeeshop.loadgen.evidence;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The longest garbage collection that stopped the process. The JVM tells a collection's length in whole milliseconds,
 * and a moment after its end.
 */
final class CollectionPauses implements AutoCloseable {

    private final AtomicLong longestMillis = new AtomicLong();
    private final NotificationListener listener = (notification, _) -> heard(notification);
    private final List<NotificationEmitter> collectors;

    CollectionPauses() {
        collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(CollectionPauses::stopsTheProcess)
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
        collectors.forEach(collector -> collector.addNotificationListener(listener, null, null));
    }

    /** Collectors that run beside the program report their cycles and their pauses apart. */
    private static boolean stopsTheProcess(GarbageCollectorMXBean collector) {
        return !collector.getName().endsWith("Cycles");
    }

    private void heard(Notification notification) {
        boolean collection =
                GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType());
        if (collection && notification.getUserData() instanceof CompositeData data) {
            paused(GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration());
        }
    }

    void paused(long millis) {
        longestMillis.accumulateAndGet(millis, Math::max);
    }

    void restart() {
        longestMillis.set(0);
    }

    /** Since the restart. */
    long longestMicroseconds() {
        return TimeUnit.MILLISECONDS.toMicros(longestMillis.get());
    }

    @Override
    public void close() {
        for (NotificationEmitter collector : collectors) {
            try {
                collector.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
