package dev.musette.rules;

/// Seeded: one bad habit per member.
final class SeededHabits {
    static final ThreadLocal<String> LANGUAGE = new ThreadLocal<>();
    static final ClassLoader GENERATION = SeededHabits.class.getClassLoader();

    void print() {
        System.out.println("seeded");
    }

    void fail() {
        throw new RuntimeException("seeded");
    }
}
