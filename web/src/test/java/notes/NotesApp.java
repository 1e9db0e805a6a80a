package notes;

import dev.musette.core.App;

public final class NotesApp extends App {}
