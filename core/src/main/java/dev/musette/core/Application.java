package dev.musette.core;

import dev.musette.base.Context;
import dev.musette.base.ImproperlyConfigured;
import dev.musette.db.Databases;
import dev.musette.models.ModelRegistry;
import dev.musette.urls.UrlResolver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A site that stands: its settings, its apps, its databases, and what rooms have made for it. The same application
/// runs under the embedded server, under a servlet container and in tests. Threads share it.
///
/// ```java
/// try (Application site = new Application(new Settings(Env.load()))) {
///     site.run(() -> BlogPost.objects.count());
/// }
/// ```
///
/// The application at work is found through the context: that of the thread, else the process's (see [#install]). A
/// process may hold several.
public final class Application implements AutoCloseable {
    private static final Context.Key<Application> KEY = Context.key("application");
    private static final Service<UrlResolver> RESOLVER = new Service<>(
            "URL resolver", site -> new UrlResolver(site.settings().urls()));

    private final Settings settings;
    private final Apps apps;
    private final ModelRegistry models;
    private final Databases databases;
    private final ClassLoader loader;
    private final Context context = Context.root();
    private final Map<Service<?>, Object> services = new ConcurrentHashMap<>();
    private final Set<Service<?>> inTheMaking = new HashSet<>();
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final ReentrantLock making = new ReentrantLock();

    /// Freezes the settings and calls each app's `ready`; opens no connection.
    ///
    /// @throws ImproperlyConfigured if a setting is missing or has a value that nothing can work with
    public Application(Settings settings) {
        this.settings = new Settings(settings);
        if (settings.secretKey().isEmpty()) {
            throw new ImproperlyConfigured(
                    "The setting secretKey is empty. Assign it in your settings, from the environment:"
                            + " secretKey = env.require(\"SECRET_KEY\").");
        }
        loader = settings.getClass().getClassLoader();
        apps = new Apps(this.settings.installedApps());
        models = ModelRegistry.load(loader, apps.labels());
        databases = Databases.open(this.settings.databases());
        context.set(KEY, this);
        models.bind(context);
        databases.bind(context);
        context.set(UrlResolver.KEY, this::resolver);
        run(() -> apps.all().forEach(app -> app.ready(this)));
    }

    /// Returns the application at work here.
    ///
    /// @throws IllegalStateException if neither this thread nor the process has one
    public static Application current() {
        return Context.current().get(KEY);
    }

    /// Returns the application at work here, or null.
    public static @Nullable Application find() {
        Context context = Context.find();
        return context == null ? null : context.find(KEY);
    }

    public Settings settings() {
        return settings;
    }

    public Apps apps() {
        return apps;
    }

    /// The models of the installed apps.
    public ModelRegistry models() {
        return models;
    }

    public Databases databases() {
        return databases;
    }

    /// The resolver of the site's routes, which are read when it is first asked for: a command that needs no URL needs
    /// no routes either.
    public UrlResolver resolver() {
        return get(RESOLVER);
    }

    /// The loader of the project's classes and resources.
    public ClassLoader classLoader() {
        return loader;
    }

    /// The context of this application; a request's is its child.
    public Context context() {
        return context;
    }

    /// Makes this the application of every thread that has none bound.
    public void install() {
        context.install();
    }

    /// Runs the work in this application.
    public void run(Runnable work) {
        context.run(work);
    }

    /// Runs the work in this application and returns its result; what it throws passes through.
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return context.call(work);
    }

    /// Returns this application's one, and makes it where nobody has asked before.
    ///
    /// @throws IllegalStateException if it needs itself to be made
    public <T> T get(Service<T> service) {
        Object made = services.get(service);
        @SuppressWarnings("unchecked") // make() stores what the service of this type makes
        T typed = (T) (made == null ? make(service) : made);
        return typed;
    }

    private Object make(Service<?> service) {
        making.lock();
        try {
            Object made = services.get(service);
            if (made != null) {
                return made;
            }
            if (!inTheMaking.add(service)) {
                throw new IllegalStateException("The service '%s' needs itself to be made.".formatted(service));
            }
            try {
                Object thing = call(() -> service.make(this));
                services.put(service, thing);
                if (thing instanceof AutoCloseable closeable) {
                    closeables.push(closeable);
                }
                return thing;
            } finally {
                inTheMaking.remove(service);
            }
        } finally {
            making.unlock();
        }
    }

    /// Closes what was made for this application, the last first, and then its databases. Where something cannot be
    /// closed, the rest is closed all the same.
    ///
    /// @throws IllegalStateException if something of it could not be closed
    @Override
    public void close() {
        context.uninstall();
        IllegalStateException failure = new IllegalStateException("Not all of the application could be closed.");
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
        databases.close();
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
