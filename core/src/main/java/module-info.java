/// Settings, apps, checks, commands: what makes rooms an application.
module dev.musette.core {
    requires transitive dev.musette.base;
}
