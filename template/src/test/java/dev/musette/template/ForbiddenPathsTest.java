package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.AltersData;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.Scanner;
import java.util.ServiceLoader;
import java.util.StringTokenizer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What no template reaches, whatever is on its page: the JVM below the site, and what changes the objects it shows.
class ForbiddenPathsTest {
    enum Style {
        GYPSY_JAZZ
    }

    public record Holder(Class<?> type, ClassLoader loader, Thread thread, Object lookup) {
        public static final String SECRET = "secret";
    }

    public interface Named {
        String name();

        @AltersData
        String rename();
    }

    /// Counts what is done to it.
    public static final class Probe implements Iterator<String>, AutoCloseable, Named {
        private int touched;

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public String next() {
            return "touched" + ++touched;
        }

        @Override
        public String name() {
            return "probe";
        }

        @Override
        public String rename() {
            return "touched" + ++touched;
        }

        @Override
        public void close() {
            touched++;
        }

        public void reset() {
            touched++;
        }

        public String touch(int times) {
            return "touched" + (touched += times);
        }

        public static String leak() {
            return "leaked";
        }

        @SuppressWarnings("unused") // that nobody uses it is what is tested
        private String hidden() {
            return "hidden";
        }
    }

    static Stream<Arguments> paths() {
        Holder holder = new Holder(
                String.class,
                ForbiddenPathsTest.class.getClassLoader(),
                Thread.currentThread(),
                MethodHandles.lookup());
        Probe probe = new Probe();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        Object proxy = Proxy.newProxyInstance(
                Named.class.getClassLoader(),
                new Class<?>[] {Named.class},
                (_, method, _) -> "proxied " + method.getName());
        Object[][] all = {
            {"text", "class", "getClass", "class.classLoader", "bytes.class", "class.module.layer"},
            {
                Style.GYPSY_JAZZ,
                "declaringClass",
                "getDeclaringClass",
                "class.enumConstants",
                "describeConstable.constantType"
            },
            {1, "class", "describeConstable.class"},
            {List.of(1), "class", "getClass.name", "spliterator.class"},
            {new HashMap<>(Map.of("a", 1)), "class", "getClass", "clone", "clear"},
            {
                holder,
                "type.name",
                "type.classLoader",
                "loader.parent",
                "loader.unnamedModule",
                "thread.name",
                "thread.threadGroup",
                "thread.contextClassLoader",
                "lookup.lookupClass",
                "SECRET",
                "class"
            },
            {String.class, "name", "classLoader", "module", "package", "forName", "protectionDomain"},
            {ForbiddenPathsTest.class.getModule(), "layer", "name", "classLoader", "descriptor"},
            {ModuleLayer.boot(), "modules", "configuration", "parents"},
            {ForbiddenPathsTest.class.getClassLoader(), "parent", "definedPackages", "name"},
            {Thread.currentThread(), "name", "threadGroup", "stackTrace", "contextClassLoader", "interrupted"},
            {Runtime.getRuntime(), "availableProcessors", "freeMemory", "gc", "exit", "halt"},
            {Runtime.version(), "feature", "pre"},
            {ProcessHandle.current(), "pid", "info", "parent", "destroy", "children"},
            {MethodHandles.lookup(), "lookupClass", "lookupModes"},
            {String.class.getMethods()[0], "name", "declaringClass", "returnType"},
            {new File("/etc/passwd"), "name", "path", "delete", "exists", "length", "absolutePath", "toPath", "list"},
            {Path.of("/etc/passwd"), "fileName", "parent", "toFile", "fileSystem", "toAbsolutePath", "root"},
            {new ByteArrayInputStream(new byte[] {1}), "read", "readAllBytes", "available"},
            {URI.create("http://musette.dev/"), "toURL", "toURL.content", "class"},
            {
                new IllegalStateException("message"),
                "stackTrace",
                "getStackTrace",
                "printStackTrace",
                "fillInStackTrace",
                "class"
            },
            {new Scanner("a b"), "next", "hasNext", "nextLine", "close", "tokens", "delimiter"},
            {new Random(1), "nextInt", "ints", "doubles"},
            {new StringTokenizer("a b"), "nextToken", "nextElement", "countTokens"},
            {ServiceLoader.load(Builtins.class), "iterator", "findFirst", "reload", "stream"},
            {task(), "cancel", "scheduledExecutionTime"},
            {new AtomicInteger(1), "getAndIncrement", "incrementAndGet", "decrementAndGet", "getAndDecrement"},
            {new LongAdder(), "sumThenReset", "increment", "reset"},
            {executor, "shutdown", "shutdownNow", "close"},
            {Executors.class, "newCachedThreadPool"},
            {new LinkedBlockingQueue<>(List.of(1)), "take", "poll", "remove", "element", "drainTo"},
            {
                probe,
                "next",
                "close",
                "reset",
                "touch",
                "rename",
                "leak",
                "hidden",
                "remove",
                "notify",
                "wait",
                "hashCode.class",
                "finalize"
            },
            {proxy, "rename", "class", "getClass", "getInvocationHandler", "isProxyClass"},
            {(Function<Object, Object>) x -> x, "apply", "class", "andThen"},
            {Optional.of("a"), "class", "get.class"},
            {new TemplateEngine(EngineOptions.defaults()), "class", "getClass"},
            {Holder.class.getRecordComponents()[0], "name", "accessor", "type"},
            {System.out, "println", "flush", "close", "charset"},
            {System.in, "read"},
            {System.getLogger("a"), "name"},
        };
        return Stream.of(all).flatMap(row -> Stream.of(row).skip(1).map(path -> Arguments.of(row[0], path)));
    }

    private static TimerTask task() {
        return new TimerTask() {
            @Override
            public void run() {
                throw new AssertionError("run");
            }
        };
    }

    @ParameterizedTest(name = "{1} [{index}]", autoCloseArguments = false)
    @MethodSource("paths")
    void isMissing(Object target, String path) {
        given("[{{ x." + path + " }}]").with("x", target).renders("[]");
        given("{% if x." + path + " %}yes{% else %}no{% endif %}")
                .with("x", target)
                .renders("no");
        given("{% for i in l %}{{ x." + path + " }}{% endfor %}")
                .with("x", target)
                .with("l", new int[50])
                .renders("");
    }

    @Test
    void nothingIsDoneToTheObjectsOfAPage() {
        Probe probe = new Probe();
        Map<String, Queue<Integer>> queues = Map.of(
                "deque", new ArrayDeque<>(List.of(1)),
                "priority", new PriorityQueue<>(List.of(1)),
                "blocking", new LinkedBlockingQueue<>(List.of(1)));
        TreeMap<String, Integer> map = new TreeMap<>(Map.of("a", 1));
        for (String path : List.of("next", "close", "reset", "touch", "rename")) {
            given("{{ x." + path + " }}").with("x", probe).renders("");
        }
        for (Queue<Integer> queue : queues.values()) {
            for (String path :
                    List.of("poll", "pop", "remove", "element", "pollFirst", "removeLast", "take", "clear")) {
                given("{{ x." + path + " }}").with("x", queue).renders("");
            }
        }
        for (String path : List.of("pollFirstEntry", "pollLastEntry", "clear")) {
            given("{{ x." + path + " }}").with("x", map).renders("");
        }
        assertThat(probe.touched).isZero();
        assertThat(queues.values()).allSatisfy(queue -> assertThat(queue).containsExactly(1));
        assertThat(map).containsOnlyKeys("a");
    }

    @Test
    void aFileIsNotDeleted(@org.junit.jupiter.api.io.TempDir Path directory) throws java.io.IOException {
        Path file = java.nio.file.Files.createFile(directory.resolve("a"));
        given("{{ f.delete }}{{ p.toFile.delete }}")
                .with("f", file.toFile())
                .with("p", file)
                .renders("");
        assertThat(file).exists();
    }

    @Test
    void keysOfMapsAreKeysWhateverTheyAreCalled() {
        Map<String, Object> map = new HashMap<>(Map.of("class", "c", "clear", "d", "getClass", "e", "items", "i"));
        given("{{ m.class }}{{ m.clear }}{{ m.getClass }}{{ m.items }}")
                .with("m", map)
                .renders("cdei");
        assertThat(map).hasSize(4);
    }

    @Test
    void proxiesAreReadAsWhatTheyStandFor() {
        Object proxy = Proxy.newProxyInstance(
                Named.class.getClassLoader(), new Class<?>[] {Named.class}, (_, method, _) -> "a " + method.getName());
        given("{{ p.name }}").with("p", proxy).renders("a name");
        Object path = Proxy.newProxyInstance(
                Named.class.getClassLoader(), new Class<?>[] {Supplier.class}, (_, _, _) -> "got");
        given("{{ p }}").with("p", path).renders("got");
    }

    @Test
    void whatTellsItsValueIsReadStill() {
        given(
                        "{{ n.get }} {{ l.size }} {{ d.peek }} {{ l.first }} {{ t.firstKey }} {{ e.message }} {{ u.host }} {{ s.name }}")
                .with("n", new AtomicInteger(7))
                .with("l", new ArrayList<>(List.of(1)))
                .with("d", new ArrayDeque<>(List.of(2)))
                .with("t", new TreeMap<>(Map.of("k", 3)))
                .with("e", new IllegalStateException("why"))
                .with("u", URI.create("http://musette.dev/"))
                .with("s", Style.GYPSY_JAZZ)
                .renders("7 1 2 1 k why musette.dev GYPSY_JAZZ");
    }

    @Test
    void aBodyIsNotReadByAccident() {
        InputStream body = new ByteArrayInputStream(new byte[] {1, 2});
        given("{{ b.read }}{{ b.readAllBytes }}{{ b.skip }}").with("b", body).renders("");
        assertThat(body).hasSameContentAs(new ByteArrayInputStream(new byte[] {1, 2}));
    }
}
