package dev.musette.template.tags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/// Filler text out of Cicero's words.
final class Lorem {
    private static final String FIRST_PARAGRAPH = "Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do"
            + " eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud"
            + " exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. Duis aute irure dolor in"
            + " reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur sint occaecat"
            + " cupidatat non proident, sunt in culpa qui officia deserunt mollit anim id est laborum.";
    private static final List<String> FIRST_WORDS =
            words("lorem ipsum dolor sit amet consectetur adipisicing elit sed do eiusmod tempor incididunt ut labore"
                    + " et dolore magna aliqua");
    private static final List<String> WORDS =
            words("exercitationem perferendis perspiciatis laborum eveniet sunt iure nam nobis eum cum officiis"
                    + " excepturi odio consectetur quasi aut quisquam vel eligendi itaque non odit tempore quaerat"
                    + " dignissimos facilis neque nihil expedita vitae vero ipsum nisi animi cumque pariatur velit"
                    + " modi natus iusto eaque sequi illo sed ex et voluptatibus tempora veritatis ratione assumenda"
                    + " incidunt nostrum placeat aliquid fuga provident praesentium rem necessitatibus suscipit"
                    + " adipisci quidem possimus voluptas debitis sint accusantium unde sapiente voluptate qui"
                    + " aspernatur laudantium soluta amet quo aliquam saepe culpa libero ipsa dicta reiciendis"
                    + " nesciunt doloribus autem impedit minima maiores repudiandae ipsam obcaecati ullam enim totam");

    private Lorem() {}

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }

    static String words(int count, boolean common) {
        List<String> words = new ArrayList<>(common ? FIRST_WORDS : List.of());
        while (words.size() < count) {
            words.addAll(sample(Math.min(WORDS.size(), count - words.size())));
        }
        int end = count < 0 ? words.size() + count : count; // as Python slices
        return String.join(" ", words.subList(0, Math.max(0, end)));
    }

    static String paragraph(boolean common) {
        if (common) {
            return FIRST_PARAGRAPH;
        }
        List<String> sentences = new ArrayList<>();
        for (int i = random(1, 4); i > 0; i--) {
            sentences.add(sentence());
        }
        return String.join(" ", sentences);
    }

    private static String sentence() {
        List<String> sections = new ArrayList<>();
        for (int i = random(1, 5); i > 0; i--) {
            sections.add(String.join(" ", sample(random(3, 12))));
        }
        String text = String.join(", ", sections);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (random(0, 1) == 0 ? "?" : ".");
    }

    private static List<String> sample(int count) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, ThreadLocalRandom.current());
        return words.subList(0, count);
    }

    private static int random(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to + 1);
    }
}
