package blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.StepKind;
import dev.musette.test.Client;
import dev.musette.test.MusetteTest;
import dev.musette.web.JourneyLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mysite.Site;
import org.junit.jupiter.api.Test;

/// Holds docs/intro/request-journey.md to what the blog's detail page really does.
@MusetteTest(Site.class)
class RequestJourneyTest {
    private static final Path DOCUMENT = Path.of("../../docs/intro/request-journey.md");
    private static final Pattern LINE =
            Pattern.compile(" *\\d+\\.\\d{3} ms +\\d+\\.\\d{3} ms  (\\w+(?: \\w+)?)  +(\\S.*)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }

    /// The kind and the label of a line; of what depends on rows and machines, the kind alone.
    private static String step(String kind, String label) {
        return switch (kind) {
            case "statement", "sent", "engine" -> kind;
            default -> kind + " " + label;
        };
    }

    @Test
    void theTraceInTheDocumentIsTheOneOfTheDetailPage(Client client) throws IOException {
        BlogPost post = BlogTest.write("A waltz");
        List<String> found = new ArrayList<>();
        for (JourneyLine line :
                JourneyLine.of(client.get("/post/" + post.id + "/").journey().journey())) {
            found.add(step(line.kind(), line.label()));
        }
        List<String> documented = new ArrayList<>();
        document().lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && !matcher.group(1).equals("browser")) {
                documented.add(step(matcher.group(1), matcher.group(2).split("   ", -1)[0]));
            }
        });
        assertThat(documented)
                .as("the trace in %s; print a new one with ./manage trace /post/1/ --warm 1000", DOCUMENT)
                .startsWith("engine")
                .isEqualTo(withServer(found));
    }

    /// The command has a line for the reading of the request, which a test client does not do.
    private static List<String> withServer(List<String> found) {
        List<String> all = new ArrayList<>(List.of("engine"));
        all.addAll(found);
        return all;
    }

    @Test
    void theDocumentNamesEveryKindOfStep() throws IOException {
        String document = document();
        for (StepKind kind : StepKind.values()) {
            assertThat(document).as("%s", kind).contains("`" + kind.word() + "`");
        }
    }

    @Test
    void theDocumentLinksToFilesThatExist() throws IOException {
        Matcher link = LINK.matcher(document());
        int links = 0;
        while (link.find()) {
            assertThat(DOCUMENT.resolveSibling(link.group(1))).exists();
            links++;
        }
        assertThat(links).isGreaterThan(40);
    }
}
