package crates;

import dev.musette.core.App;

public final class CratesApp extends App {}
