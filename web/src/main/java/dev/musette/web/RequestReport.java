package dev.musette.web;

import dev.musette.db.SqlStatement;
import dev.musette.http.FormData;
import dev.musette.http.Headers;
import dev.musette.http.HttpException;
import dev.musette.http.Request;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.ViewIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The request for the debug page: its line, the view, the fields, cookies and headers, and the statements it has
/// sent.
final class RequestReport {
    private RequestReport() {}

    static Map<String, Object> of(Request request) {
        ResolverMatch match = request.find(ResolverMatch.ATTRIBUTE);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("method", request.method());
        report.put("path", request.path());
        report.put("view", match == null ? "" : ViewIdentity.of(match.view()).toString());
        report.put("route", match == null ? "" : match.route());
        report.put("query", query(request));
        report.put("form", form(request));
        report.put("cookies", rows(request.cookies()));
        report.put("headers", headers(request.headers()));
        report.put("statements", statements(request));
        return report;
    }

    private static List<Map<String, String>> query(Request request) {
        try {
            return rows(request.query());
        } catch (HttpException unreadable) {
            return List.of(row("(cannot be read)", String.valueOf(unreadable.getMessage())));
        }
    }

    /// The fields of the form and the names of its files.
    private static List<Map<String, String>> form(Request request) {
        try {
            FormData form = request.formData();
            List<Map<String, String>> rows = rows(form.fields());
            form.fileNames().forEach(name -> rows.add(row(name, form.files(name).toString())));
            return rows;
        } catch (HttpException | IllegalStateException unreadable) {
            return List.of(row("(cannot be read)", String.valueOf(unreadable.getMessage())));
        }
    }

    private static List<Map<String, String>> rows(Map<String, String> values) {
        List<Map<String, String>> rows = new ArrayList<>();
        values.forEach((name, value) -> rows.add(row(name, Secrets.shown(name, value))));
        return rows;
    }

    private static List<Map<String, String>> headers(Headers headers) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int line = 0; line < headers.lineCount(); line++) {
            String name = headers.lineName(line);
            rows.add(row(name, Secrets.shown(name, headers.lineValue(line))));
        }
        return rows;
    }

    private static Map<String, String> row(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private static List<Map<String, String>> statements(Request request) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (SqlStatement statement : DebugStatements.of(request)) {
            rows.add(Map.of(
                    "sql", Secrets.cut(statement.sql()),
                    "time", milliseconds(statement),
                    "database", statement.alias(),
                    "failed", statement.failed() ? "failed" : ""));
        }
        return rows;
    }

    private static String milliseconds(SqlStatement statement) {
        return String.format(Locale.ROOT, "%.1f ms", statement.duration().toNanos() / 1e6);
    }
}
