/// The manage command.
module dev.musette.cli {
    requires transitive dev.musette.base;
}
