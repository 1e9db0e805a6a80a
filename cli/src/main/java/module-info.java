/// The command `./manage` of a project: it loads the project's classes, finds a command and runs it in the application.
///
/// ```
/// ./manage migrate
/// ./manage runserver 8000
/// ./manage serve --bind 0.0.0.0:8000
/// ./manage check
/// ./manage shell -c 'BlogPost.objects.count()'
/// ./manage trace /post/1/
/// ```
module dev.musette.cli {
    requires dev.musette.core;
    requires dev.musette.server;
    requires dev.musette.web;
    requires jdk.jshell;

    exports dev.musette.cli;

    opens dev.musette.cli to
            info.picocli;

    provides jdk.jshell.spi.ExecutionControlProvider with
            dev.musette.cli.ShellExecution;
}
