package guestbook;

import dev.musette.core.App;

public final class GuestbookApp extends App {}
