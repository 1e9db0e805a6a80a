package dev.musette.benchmarks.jmh;

import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// How long it takes to check all templates of a large project: templates of about 100 lines, each of which
/// extends another one and includes two. Each run is a new process's first one, as `./manage check` is.
///
/// ```
/// benchmarks/check-templates [--templates 1000] [--wrong]
/// ```
///
/// With `--wrong`, each template has ten mistakes.
public final class TemplateChecking {
    private static final int BASES = 20;

    private TemplateChecking() {}

    /// @param arguments the options
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        int at = words.indexOf("--templates");
        int count = at < 0 ? 1000 : Integer.parseInt(words.get(at + 1));
        Path directory = Files.createTempDirectory("templates");
        try {
            long characters = write(directory, count, words.contains("--wrong"));
            long start = System.nanoTime();
            int problems = check(directory).size();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d templates, %.1f MB, %d problems: %.2f s%n", count, characters / 1e6, problems, seconds);
        } finally {
            for (int i = 0; i < count; i++) {
                Files.deleteIfExists(directory.resolve(name(i)));
            }
            Files.delete(directory);
        }
    }

    static List<TemplateProblem> check(Path directory) {
        return new TemplateEngine(EngineOptions.defaults().directory(directory)).check(_ -> true);
    }

    /// Writes the templates and returns how many characters they have.
    static long write(Path directory, int count, boolean isWrong) throws IOException {
        long characters = 0;
        for (int i = 0; i < count; i++) {
            String text = i < BASES ? base(i) : page(i, count, isWrong);
            Files.writeString(directory.resolve(name(i)), text);
            characters += text.length();
        }
        return characters;
    }

    private static String name(int number) {
        return number < BASES ? "base" + number + ".html" : "page" + number + ".html";
    }

    /// The bases extend each other, three deep.
    private static String base(int number) {
        String frame = number < 5 ? "<!doctype html>\n" : "{% extends '" + name(number % 5) + "' %}\n";
        return frame + "{% block head %}<title>{{ title|default:'-' }}</title>{% endblock %}\n"
                + "{% block body %}{% block main %}{% endblock %}{% endblock %}\n";
    }

    private static String page(int number, int count, boolean isWrong) {
        StringBuilder page = new StringBuilder("{% extends '" + name(number % BASES) + "' %}\n{% block main %}\n");
        IntStream.range(0, 10).forEach(i -> page.append("""
                        <section id="s%d" class="{%% cycle 'odd' 'even' %%}">
                          {%% for post in posts.all %%}
                            <h2><a href="{{ post.url }}">{{ post.title|truncatechars:40|title }}</a></h2>
                            {%% if post.author and post.created > limit or not user.active %%}
                              <p>{{ post.author.name|default:"nobody" }}, {{ post.created|date:"j F Y" }}</p>
                            {%% elif post.draft %%}<p>{{ post.text|linebreaks }}</p>{%% else %%}<hr>{%% endif %%}
                            {%% with n=post.comments.count %%}{{ n }} comment{{ n|pluralize }}{%% endwith %%}
                          {%% empty %%}<p>No posts.</p>
                          {%% endfor %%}%s
                        </section>
                        """.formatted(i, isWrong ? "{{ post.title|uper }}" : "")));
        page.append("{% include '").append(name((number * 7) % count)).append("' %}\n");
        page.append("{% include '").append(name((number * 13) % count)).append("' with a=b only %}\n");
        return page.append("{% endblock %}\n").toString();
    }
}
