package dev.musette.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Problem;
import dev.musette.core.App;
import dev.musette.core.Application;
import dev.musette.core.CoreChecks;
import java.util.List;
import notes.Note;
import notes.NotesApp;
import org.junit.jupiter.api.Test;

/// The label that the compiler has given a model is the label of the app that it lies in.
class ModelLabelsTest {

    private static List<Problem> problems(App app) {
        try (Application site = new Application(new Config().withApp(app))) {
            return new CoreChecks().run(site);
        }
    }

    @Test
    void byDefaultBothAreTheLastSegmentOfThePackage() {
        assertThat(problems(new NotesApp())).isEmpty();
    }

    @Test
    void aModelThatIsLeftOutForItsLabelIsNamed() {
        App relabelled = new App() {
            @Override
            public String packageName() {
                return Note.class.getPackageName();
            }

            @Override
            public String label() {
                return "jotter";
            }
        };
        assertThat(problems(relabelled))
                .extracting(Problem::toString)
                .containsExactly("notes.Note: (core.E003) The model was compiled for the app 'notes', but lies in the"
                        + " app 'jotter'.\n\tHINT: Write @AppLabel(\"jotter\") on its package.");
    }
}
