package dev.musette.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How many files a form may hold, and where they lie until the request ends.
///
/// @param maxFiles the most files of one form before [TooManyFilesSent]
/// @param maxMemory the most bytes that all files of one form take in memory; a file that goes beyond is written
/// to disk
/// @param directory where those are written; null for the system's directory of temporary files
public record UploadOptions(
        int maxFiles, int maxMemory, @Nullable Path directory) {

    /// 100 files, of which 2.5 MiB in memory, the rest in the system's directory of temporary files.
    public static final UploadOptions DEFAULTS = new UploadOptions(100, 2_621_440, null);

    public UploadOptions {
        if (maxFiles < 0 || maxMemory < 0) {
            throw new IllegalArgumentException(
                    "maxFiles %d and maxMemory %d: expected 0 or more.".formatted(maxFiles, maxMemory));
        }
    }
}
