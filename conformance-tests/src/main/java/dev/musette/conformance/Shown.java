package dev.musette.conformance;

import dev.musette.http.UploadedFile;
import dev.musette.template.PythonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Values as text that tells apart what the cases tell apart: `1` from `1.0`, text from numbers.
final class Shown {
    private Shown() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case CharSequence text -> "'" + text + "'";
            case Float number -> of(number.doubleValue());
            case Number number -> PythonText.str(number);
            case Boolean flag -> PythonText.str(flag);
            case Duration duration -> "duration " + duration;
            case UploadedFile file -> of(Map.of("file_name", file.name(), "size", file.size()));
            case Map<?, ?> map -> {
                Map<String, String> all = new TreeMap<>();
                map.forEach((key, each) -> all.put(String.valueOf(key), of(each)));
                yield all.toString();
            }
            case Collection<?> items -> {
                List<String> all = new ArrayList<>();
                items.forEach(each -> all.add(of(each)));
                yield all.toString();
            }
            default -> value.getClass().getSimpleName() + " " + value;
        };
    }
}
