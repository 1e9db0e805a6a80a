package dev.musette.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The list of commands in the usage, by the app that brings them.
final class CommandGroups {
    /// The group of the framework's own.
    static final String FRAMEWORK = "musette";

    private final Map<String, String> groups = new LinkedHashMap<>();

    /// Says who brings a command.
    void put(String command, String group) {
        groups.put(command, group);
    }

    String list(Help help) {
        Map<String, CommandLine> commands = help.commandSpec().subcommands();
        int width = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put(FRAMEWORK, new ArrayList<>());
        commands.forEach((name, command) -> {
            String line = "  " + name + " ".repeat(width - name.length()) + "  " + about(command);
            lines.computeIfAbsent(groups.getOrDefault(name, FRAMEWORK), _ -> new ArrayList<>())
                    .add(line.stripTrailing());
        });
        StringBuilder text = new StringBuilder();
        lines.forEach((group, members) -> {
            text.append('[').append(group).append("]\n");
            members.stream().sorted().forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    private static String about(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        String[] lines = usage.header().length > 0 ? usage.header() : usage.description();
        return lines.length == 0 ? "" : lines[0];
    }
}
