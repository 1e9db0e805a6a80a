package dev.musette.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Keeps what `{% cache %}` rendered. Threads share it.
///
/// ```java
/// String key = FragmentCache.key("sidebar", user.name());            // {% cache 500 sidebar user.name %}
/// engine.fragmentCache(FragmentCache.DEFAULT).delete(key);
/// ```
public interface FragmentCache {
    /// The alias of the cache that is used where no other is there.
    String DEFAULT = "default";

    /// The alias of the cache that is used where a tag names none, if there is one.
    String FRAGMENTS = "template_fragments";

    /// The text that was kept under the key, or null if none was or its time is over.
    @Nullable String get(String key);

    /// Keeps a text.
    ///
    /// @param seconds for how long; null for ever, none or fewer not at all
    void set(String key, String text, @Nullable Long seconds);

    /// Forgets what is kept under the key, if anything is.
    void delete(String key);

    /// A cache in the memory of this process, of 10,000 texts and 16 million characters at most; what was not asked for
    /// the longest makes room.
    static FragmentCache inMemory(Clock clock) {
        return inMemory(clock, 10_000, 16_000_000);
    }

    /// A cache in the memory of this process; what was not asked for the longest makes room.
    ///
    /// @param clock what says when the time of a text is over
    /// @param mostTexts how many texts it keeps
    /// @param mostCharacters how many characters they and their keys have together
    static FragmentCache inMemory(Clock clock, int mostTexts, long mostCharacters) {
        return new MemoryFragmentCache(clock, mostTexts, mostCharacters);
    }

    /// The key of a fragment, the same as Django's `make_template_fragment_key`.
    ///
    /// @param name the name in the tag
    /// @param varyOn the values that follow the name in the tag
    static String key(String name, @Nullable Object... varyOn) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has MD5.", impossible);
        }
        for (Object value : varyOn) {
            digest.update(PythonText.str(value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) ':');
        }
        return "template.cache." + name + "." + HexFormat.of().formatHex(digest.digest());
    }
}
