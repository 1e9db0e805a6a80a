package dev.musette.benchmarks.jmh;

import dev.musette.base.SafeText;
import dev.musette.forms.BoundField;
import dev.musette.forms.CharField;
import dev.musette.forms.EmailField;
import dev.musette.forms.Form;
import dev.musette.forms.IntegerField;
import dev.musette.http.FormData;
import dev.musette.http.QueryData;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A form of three fields: from what was sent to values, and to HTML.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Forms {
    private static final CharField NAME = CharField.create().maxLength(100);
    private static final EmailField EMAIL = EmailField.create();
    private static final IntegerField AGE = IntegerField.create().minValue(0).maxValue(150);

    private final FormData right = sent("name=+Odette+&email=odette%40example.com&age=47");
    private final FormData wrong = sent("name=&email=odette&age=200");

    private static FormData sent(String body) {
        return FormData.of(QueryData.parse(body));
    }

    /// A form of three fields.
    public static final class Visitor extends Form {
        public final BoundField<String> name = field("name", NAME);
        public final BoundField<String> email = field("email", EMAIL);
        public final BoundField<@Nullable Long> age = field("age", AGE);

        public Visitor(FormData data) {
            super(data);
        }
    }

    @Benchmark
    public boolean clean() {
        return new Visitor(right).isValid();
    }

    @Benchmark
    public boolean cleanWithErrors() {
        return new Visitor(wrong).isValid();
    }

    @Benchmark
    public SafeText emptyAsParagraphs() {
        return new Visitor(FormData.NONE).asP();
    }

    @Benchmark
    public SafeText errorsAsParagraphs() {
        return new Visitor(wrong).asP();
    }
}
