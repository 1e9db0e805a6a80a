package dev.musette.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Writes down the journey of a request, step by step. It hangs on the context while it is wanted; where it is not,
/// there is none, and nobody looks for one on the way of a request.
///
/// ```java
/// Trace trace = Trace.find();                                       // null unless somebody wants to know
/// try (Trace.Span span = trace.open(StepKind.VIEW, "blog.Views.postDetail")) {
///     Response response = view.call(request);
///     span.set("status", response.status());
/// }
/// ```
///
/// The thread that made it opens and closes spans, the last opened first. Other threads may [#add] steps, which lie
/// inside the span that is open by then. A trace holds [#MOST_STEPS] at most, and counts the others.
public final class Trace {
    /// Where the context keeps the trace of the work at hand.
    public static final Context.Key<Trace> KEY = Context.key("trace");

    /// The most steps that are kept.
    public static final int MOST_STEPS = 500;

    /// The most characters of a name or a detail that are kept.
    public static final int MOST_CHARACTERS = 2000;

    private static final int MOST_DETAILS = 20;

    private final long origin = System.nanoTime();
    private final long owner = Thread.currentThread().threadId();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> open = new ArrayList<>();
    private @Nullable Throwable lastThrown;
    private int left;
    private boolean over;

    /// Begins a trace now.
    public Trace() {}

    /// Returns the trace of the work at hand, or null.
    public static @Nullable Trace find() {
        Context context = Context.find();
        return context == null ? null : context.find(KEY);
    }

    /// When it began, as [System#nanoTime] counts.
    public long origin() {
        return origin;
    }

    /// A step that is still going on.
    public final class Span implements AutoCloseable {
        private final StepKind kind;
        private final String name;
        private final int depth;
        private final Map<String, Object> details = new LinkedHashMap<>();
        private long start;
        private long duration = -1;

        private Span(StepKind kind, String name, int depth, long start) {
            this.kind = kind;
            this.name = cut(name);
            this.depth = depth;
            this.start = start;
        }

        /// Adds what else is known of the step: a text, a number, a boolean or a list of texts.
        public Span set(String detail, Object value) {
            lock.lock();
            try {
                if (!over && (details.size() < MOST_DETAILS || details.containsKey(detail))) {
                    details.put(detail, value instanceof CharSequence text ? cut(text.toString()) : value);
                }
            } finally {
                lock.unlock();
            }
            return this;
        }

        /// Ends the step, and those inside it that were not ended.
        @Override
        public void close() {
            finish(this);
        }

        private Step step(long now) {
            return new Step(kind, name, depth, start, duration < 0 ? now - start : duration, details);
        }
    }

    /// Begins a step inside the one that is open.
    ///
    /// @param name which one; what is too long is cut
    public Span open(StepKind kind, String name) {
        return begin(kind, name, now(), true);
    }

    /// Adds a step that ended just now.
    ///
    /// @param duration nanoseconds
    /// @return the step, for its details
    public Span add(StepKind kind, String name, long duration) {
        Span span = begin(kind, name, Math.max(0, now() - duration), false);
        span.duration = duration;
        return span;
    }

    /// Adds what was thrown, where it is thrown first: the same object on its way out is not told again.
    @SuppressWarnings("ReferenceEquality") // the same object, not one like it
    public void thrown(Throwable thrown) {
        lock.lock();
        try {
            if (thrown == lastThrown) {
                return;
            }
            lastThrown = thrown;
        } finally {
            lock.unlock();
        }
        Span span = add(StepKind.EXCEPTION, thrown.getClass().getName(), 0);
        String message = thrown.getMessage();
        if (message != null) {
            span.set("message", message);
        }
        StackTraceElement[] frames = thrown.getStackTrace();
        if (frames.length > 0) {
            span.set("at", frames[0].toString());
        }
    }

    private Span begin(StepKind kind, String name, long start, boolean opens) {
        lock.lock();
        try {
            Span span = new Span(kind, name, open.size(), start);
            if (over || spans.size() >= MOST_STEPS) {
                left++;
                return span;
            }
            spans.add(span);
            if (opens && Thread.currentThread().threadId() == owner) {
                open.add(span);
            }
            return span;
        } finally {
            lock.unlock();
        }
    }

    private void finish(Span span) {
        lock.lock();
        try {
            if (over || span.duration >= 0) {
                return;
            }
            long now = now();
            span.duration = now - span.start;
            int at = open.lastIndexOf(span);
            while (at >= 0 && open.size() > at) {
                Span inner = open.removeLast();
                inner.duration = inner.duration < 0 ? now - inner.start : inner.duration;
            }
            joinTwins();
        } finally {
            lock.unlock();
        }
    }

    /// An include that just ended right after another one of the same template is counted there: a page that includes
    /// a template for each of a thousand rows says so in one step.
    private void joinTwins() {
        if (spans.size() < 2) {
            return;
        }
        Span last = spans.getLast();
        Span before = spans.get(spans.size() - 2);
        if (last.kind == StepKind.INCLUDE
                && last.duration >= 0
                && before.kind == last.kind
                && before.depth == last.depth
                && before.name.equals(last.name)) {
            spans.removeLast();
            before.duration += last.duration;
            before.details.merge("times", 2, (times, _) -> (Integer) times + 1);
        }
    }

    /// Ends the trace: what still comes is not written down.
    public void end() {
        lock.lock();
        try {
            long now = now();
            for (Span span : open) {
                span.duration = now - span.start;
            }
            open.clear();
            over = true;
        } finally {
            lock.unlock();
        }
    }

    /// The steps, in the order in which they began. Those that go on have the duration that they have had so far.
    public List<Step> steps() {
        lock.lock();
        try {
            long now = now();
            return spans.stream().map(span -> span.step(now)).toList();
        } finally {
            lock.unlock();
        }
    }

    /// How many steps were too many to be kept.
    public int left() {
        lock.lock();
        try {
            return left;
        } finally {
            lock.unlock();
        }
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
