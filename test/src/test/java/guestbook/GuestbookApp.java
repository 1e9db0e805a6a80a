package guestbook;

import dev.musette.core.App;
import dev.musette.core.ContextProcessor;
import dev.musette.template.Library;
import java.util.List;
import java.util.Map;

public final class GuestbookApp extends App {
    @Override
    public Map<String, Library> templateLibraries() {
        return Map.of("guestbook", GuestbookTags.LIBRARY);
    }

    @Override
    public List<ContextProcessor> contextProcessors() {
        return List.of(_ -> Map.of("book_name", "The book of the Café"));
    }
}
