package dev.musette.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.Databases;
import dev.musette.http.Response;
import dev.musette.urls.Reverse;
import dev.musette.urls.Routes;
import dev.musette.urls.UrlResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    private static final class CafeSettings extends Settings {
        CafeSettings() {
            secretKey = "secret";
            databases = Map.of("default", DatabaseOptions.inMemory());
        }
    }

    @Test
    void itIsFoundWhereItRuns() {
        try (Application cafe = new Application(new CafeSettings())) {
            cafe.run(() -> {
                assertThat(Application.current()).isSameAs(cafe);
                assertThat(Databases.current()).isSameAs(cafe.databases());
            });
            assertThatThrownBy(Application::current).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theInstalledOneServesThreadsThatHaveNoneUntilItIsClosed() {
        try (Application cafe = new Application(new CafeSettings())) {
            cafe.install();
            assertThat(Application.current()).isSameAs(cafe);
        }
        assertThatThrownBy(Application::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutASecretKeyItDoesNotStand() {
        assertThatThrownBy(() -> new Application(new Settings()))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage("The setting secretKey is empty. Assign it in your settings, from the environment:"
                        + " secretKey = env.require(\"SECRET_KEY\").");
    }

    @Test
    void addressesAreKnownWhereverItRunsAndNotReadBefore() {
        List<String> read = new ArrayList<>();
        CafeSettings settings = new CafeSettings();
        settings.urls = () -> {
            read.add("routes");
            return List.of(Routes.path("menu/", _ -> Response.text("tea")).name("menu"));
        };
        try (Application cafe = new Application(settings)) {
            assertThat(read).isEmpty();
            assertThat(cafe.<String, RuntimeException>call(() -> Reverse.reverse("menu")))
                    .isEqualTo("/menu/");
            assertThat(cafe.<UrlResolver, RuntimeException>call(UrlResolver::current))
                    .isSameAs(cafe.resolver());
            assertThat(read).hasSize(1);
        }
    }

    @Test
    void laterAssignmentsAreNotSeen() {
        CafeSettings settings = new CafeSettings();
        settings.allowedHosts = new ArrayList<>(List.of("a.example"));
        try (Application cafe = new Application(settings)) {
            settings.debug = true;
            settings.allowedHosts.add("b.example");
            assertThat(cafe.settings().debug()).isFalse();
            assertThat(cafe.settings().allowedHosts()).containsExactly("a.example");
        }
    }

    @Test
    void aServiceIsMadeOnceByWhomeverAsksFirst() throws InterruptedException {
        List<Object> made = new ArrayList<>();
        Service<Object> orchestra = new Service<>("orchestra", site -> {
            Object one = new Object();
            made.add(one);
            return one;
        });
        try (Application cafe = new Application(new CafeSettings())) {
            var seen = ConcurrentHashMap.newKeySet();
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> guests = IntStream.range(0, 16)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> {
                        try {
                            start.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        seen.add(cafe.get(orchestra));
                    }))
                    .toList();
            start.countDown();
            for (Thread guest : guests) {
                guest.join();
            }
            assertThat(made).hasSize(1);
            assertThat(seen).containsExactly(made.getFirst());
        }
    }

    @Test
    void aServiceIsMadeInsideTheApplication() {
        Service<Application> home = new Service<>("home", site -> Application.current());
        try (Application cafe = new Application(new CafeSettings())) {
            assertThat(cafe.get(home)).isSameAs(cafe);
        }
    }

    private static final Service<Object> CHICKEN = new Service<>("chicken", site -> site.get(eggs()));
    private static final Service<Object> EGG = new Service<>("egg", site -> site.get(CHICKEN));

    private static Service<Object> eggs() {
        return EGG;
    }

    @Test
    void servicesThatNeedEachOtherAreNamed() {
        try (Application cafe = new Application(new CafeSettings())) {
            assertThatThrownBy(() -> cafe.get(CHICKEN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The service 'chicken' needs itself to be made.");
        }
    }

    @Test
    void whatWasMadeIsClosedTheLastFirst() {
        List<String> closed = new ArrayList<>();
        Service<AutoCloseable> door = new Service<>("door", site -> () -> closed.add("door"));
        Service<AutoCloseable> window = new Service<>("window", site -> () -> closed.add("window"));
        try (Application cafe = new Application(new CafeSettings())) {
            cafe.get(door);
            cafe.get(window);
        }
        assertThat(closed).containsExactly("window", "door");
    }

    @Test
    void whatCannotBeClosedDoesNotKeepTheRestOpen() {
        List<String> closed = new ArrayList<>();
        Application cafe = new Application(new CafeSettings());
        cafe.get(new Service<AutoCloseable>("door", site -> () -> closed.add("door")));
        cafe.get(new Service<AutoCloseable>("window", site -> () -> {
            throw new IllegalStateException("stuck");
        }));
        assertThatThrownBy(cafe::close)
                .hasMessage("Not all of the application could be closed.")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("stuck"));
        assertThat(closed).containsExactly("door");
    }

    @Test
    void eachAppIsToldWhenTheApplicationStands() {
        List<Application> told = new ArrayList<>();
        CafeSettings settings = new CafeSettings();
        settings.installedApps = List.of(new App() {
            @Override
            public void ready(Application application) {
                told.add(Application.current());
            }
        });
        try (Application cafe = new Application(settings)) {
            assertThat(told).containsExactly(cafe);
        }
    }
}
