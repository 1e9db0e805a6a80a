package dev.musette.template.filters;

import static dev.musette.template.filters.Filtered.filtered;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogicFiltersTest {
    @Test
    void defaults() {
        filtered("default", "", "x").is("x");
        filtered("default", 0, "x").is("x");
        filtered("default", "y", "x").is("y");
        filtered("default_if_none", null, "x").is("x");
        filtered("default_if_none", "", "x").is("");
    }

    @Test
    void yesNoMaybe() {
        filtered("yesno", true).is("yes");
        filtered("yesno", null).is("maybe");
        filtered("yesno", List.of(), "a,b").is("b");
        filtered("yesno", null, "a,b").is("b");
        filtered("yesno", null, "a,b,c").is("c");
        filtered("yesno", 5, "a").is("5");
    }

    @Test
    void plurals() {
        filtered("pluralize", 1).is("");
        filtered("pluralize", 2).is("s");
        filtered("pluralize", "1.0", "y,ies").is("y");
        filtered("pluralize", List.of(1, 2), "y,ies").is("ies");
        filtered("pluralize", 2, "a,b,c").is("");
        filtered("pluralize", new Object()).is("");
    }

    @Test
    void pprint() {
        filtered("pprint", List.of("a")).isEscaped("[&#x27;a&#x27;]");
    }
}
