package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextTest {
    private static final Context.Key<String> LANGUAGE = Context.key("language");
    private static final Context.Key<Integer> DEPTH = Context.key("depth");

    private final Context root = Context.root();

    @AfterEach
    void leaveNoContextToTheProcess() {
        root.uninstall();
    }

    @Test
    void aValueIsFoundInTheBoundContext() {
        root.set(LANGUAGE, "fr");
        assertThat(root.<String, RuntimeException>call(() -> Context.current().get(LANGUAGE)))
                .isEqualTo("fr");
    }

    @Test
    void aChildSeesItsParentsValuesAndHidesThemWithItsOwn() {
        root.set(LANGUAGE, "fr");
        root.set(DEPTH, 1);
        Context child = root.child();
        child.set(LANGUAGE, "de");
        assertThat(child.get(LANGUAGE)).isEqualTo("de");
        assertThat(child.get(DEPTH)).isEqualTo(1);
        assertThat(root.get(LANGUAGE)).isEqualTo("fr");
    }

    @Test
    void nullHidesAParentsValue() {
        root.set(LANGUAGE, "fr");
        Context child = root.child();
        child.set(LANGUAGE, null);
        assertThat(child.find(LANGUAGE)).isNull();
    }

    @Test
    void itHoldsAsManyValuesAsAreSet() {
        var keys = IntStream.range(0, 20)
                .mapToObj(i -> Context.<Integer>key("k" + i))
                .toList();
        for (int i = 0; i < keys.size(); i++) {
            root.set(keys.get(i), i);
        }
        root.set(keys.get(3), 300);
        assertThat(keys.stream().map(root::get)).startsWith(0, 1, 2, 300, 4).endsWith(18, 19);
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatThrownBy(() -> root.get(LANGUAGE)).hasMessage("The context has no 'language' here.");
    }

    @Test
    void withoutAContextTheErrorSaysWhatToDo() {
        assertThat(Context.find()).isNull();
        assertThatThrownBy(Context::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Run the code inside Application.run(...)");
    }

    @Test
    void theProcesssContextServesThreadsThatHaveNone() {
        root.install();
        Context other = Context.root();
        assertThat(Context.current()).isSameAs(root);
        assertThat(other.<Context, RuntimeException>call(Context::current)).isSameAs(other);
        other.uninstall();
        assertThat(Context.current()).isSameAs(root);
    }

    @Test
    void anotherThreadSeesTheContextOnlyWhereItIsHandedOver() throws InterruptedException {
        root.set(LANGUAGE, "fr");
        AtomicReference<String> handed = new AtomicReference<>();
        AtomicBoolean bare = new AtomicBoolean();
        root.call(() -> {
            Thread with = Thread.ofVirtual()
                    .start(Context.wrap(() -> handed.set(Context.current().get(LANGUAGE))));
            Thread without = Thread.ofVirtual().start(() -> bare.set(Context.find() == null));
            with.join();
            without.join();
            return null;
        });
        assertThat(handed).hasValue("fr");
        assertThat(bare).isTrue();
    }

    @Test
    void whatTheWorkThrowsPassesThrough() {
        assertThatThrownBy(() -> root.call(() -> {
                    throw new java.io.IOException("gone");
                }))
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("gone");
    }

    @Test
    void aBoundContextEndsWithItsWork() {
        Context inner = root.child();
        inner.set(LANGUAGE, "de");
        root.set(LANGUAGE, "fr");
        root.run(() -> {
            inner.run(() -> assertThat(Context.current().get(LANGUAGE)).isEqualTo("de"));
            assertThat(Context.current().get(LANGUAGE)).isEqualTo("fr");
        });
        assertThat(Context.find()).isNull();
    }

    @Test
    void aParentsLaterValueIsSeenByItsChildren() {
        Context child = root.child().child();
        root.set(DEPTH, 7);
        assertThat(child.get(DEPTH)).isEqualTo(7);
        child.set(DEPTH, null);
        assertThatThrownBy(() -> child.get(DEPTH)).hasMessage("The context has no 'depth' here.");
    }

    @Test
    void keysOfOneNameAreTwo() {
        Context.Key<String> other = Context.key("language");
        root.set(LANGUAGE, "fr");
        assertThat(root.find(other)).isNull();
        assertThat(other).hasToString("language");
    }
}
