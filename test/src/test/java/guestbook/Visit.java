package guestbook;

import dev.musette.base.AltersData;
import dev.musette.base.SafeText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What templates can read of an object.
public final class Visit {
    public record Guest(String fullName, Optional<String> town) {}

    public String text = "Tea & cake";

    public Guest guest() {
        return new Guest("Odette Lenoir", Optional.of("Graz"));
    }

    public LocalDate getWrittenOn() {
        return LocalDate.of(1937, 11, 25);
    }

    public boolean isPublic() {
        return true;
    }

    public Map<String, Integer> cups() {
        return Map.of("tea", 2);
    }

    public List<String> dances() {
        return List.of("waltz", "java");
    }

    public BigDecimal bill() {
        return new BigDecimal("2.50");
    }

    public Supplier<String> weather() {
        return () -> "rain";
    }

    public SafeText html() {
        return SafeText.format("<b>{}</b>", text);
    }

    @AltersData
    public String delete() {
        text = "";
        return "deleted";
    }
}
