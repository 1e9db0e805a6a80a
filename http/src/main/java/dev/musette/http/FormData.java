package dev.musette.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a form sent: its fields and its files, each name with one or more values. It never changes.
///
/// ```java
/// FormData data = request.formData();
/// data.isSubmitted();                    // false for a GET: nothing was sent, so nothing is to be validated
/// data.get("title");                     // "Hello" or null
/// data.getAll("tags");                   // ["java", "django"]
/// UploadedFile photo = data.file("photo");
///
/// FormData.of(QueryData.parse("title=Hello&tags=java"))     // as a test makes one
/// ```
public final class FormData {
    /// No form was sent: that of a GET.
    public static final FormData NONE = new FormData(false, QueryData.EMPTY, Map.of());

    private final boolean submitted;
    private final QueryData fields;
    private final Map<String, List<UploadedFile>> files;

    private FormData(boolean submitted, QueryData fields, Map<String, List<UploadedFile>> files) {
        this.submitted = submitted;
        this.fields = fields;
        this.files = files;
    }

    /// A form that was sent with these fields, and no file.
    public static FormData of(QueryData fields) {
        return new FormData(true, fields, Map.of());
    }

    /// A form that was sent with these fields and files.
    ///
    /// @param files the names of the file fields, each with its files in order
    public static FormData of(QueryData fields, Map<String, List<UploadedFile>> files) {
        Map<String, List<UploadedFile>> copy = new LinkedHashMap<>();
        files.forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, Collections.unmodifiableList(new ArrayList<>(values)));
            }
        });
        return new FormData(true, fields, copy);
    }

    /// Whether a form was sent, be it empty.
    public boolean isSubmitted() {
        return submitted;
    }

    /// The fields that are no files.
    public QueryData fields() {
        return fields;
    }

    /// Returns the last value of the field, or null if it was not sent.
    public @Nullable String get(String name) {
        return fields.get(name);
    }

    /// Returns all values of the field in order; empty if it was not sent.
    public List<String> getAll(String name) {
        return fields.getAll(name);
    }

    /// Returns the last file of the field, or null if none was sent.
    public @Nullable UploadedFile file(String name) {
        List<UploadedFile> all = files.get(name);
        return all == null ? null : all.getLast();
    }

    /// Returns all files of the field in order; empty if none was sent.
    public List<UploadedFile> files(String name) {
        return files.getOrDefault(name, List.of());
    }

    /// The names of the fields that hold files, in order of first appearance.
    public Set<String> fileNames() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /// Names only: values are the user's.
    @Override
    public String toString() {
        return submitted
                ? "form with the fields %s and the files %s".formatted(fields.keySet(), files.keySet())
                : "no form";
    }
}
