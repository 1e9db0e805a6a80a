package dev.musette.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckIdsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ID_IN_CODE = Pattern.compile("\"((?:[a-z]+|\\d_\\d)\\.[CEWI]\\d{3})\"");
    private static final Pattern COMMENT = Pattern.compile("^\\s*///.*$", Pattern.MULTILINE);
    private static final Pattern ID_IN_DOCS =
            Pattern.compile("^\\| `((?:[a-z]+|\\d_\\d)\\.[CEWI]\\d{3})` \\|", Pattern.MULTILINE);

    @Test
    void everyCheckIsDocumentedAndEveryDocumentedCheckExists() throws IOException {
        Set<String> inCode = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().contains("/src/main/java/")
                            && path.toString().endsWith(".java"))
                    .toList()) {
                inCode.addAll(
                        ids(ID_IN_CODE, COMMENT.matcher(Files.readString(file)).replaceAll("")));
            }
        }
        assertThat(inCode).hasSizeGreaterThan(10);
        assertThat(ids(ID_IN_DOCS, Files.readString(ROOT.resolve("docs/ref/checks.md"))))
                .isEqualTo(inCode);
    }

    private static Set<String> ids(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(id -> id.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
