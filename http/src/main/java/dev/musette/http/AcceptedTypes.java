package dev.musette.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an `Accept` header takes (RFC 9110, 12.5.1), in the order of the client's liking.
final class AcceptedTypes {
    private static final int MOST = 64;

    /// One element of the header.
    ///
    /// @param quality from 0.001 to 1
    private record Range(String main, String sub, Map<String, String> parameters, double quality) {

        static Range parse(String text) {
            MediaType type = MediaType.parse(text);
            int slash = type.name().indexOf('/');
            Map<String, String> parameters = new LinkedHashMap<>(type.parameters());
            double quality = quality(parameters.remove("q"));
            return slash < 0
                    ? new Range(type.name(), "", parameters, quality)
                    : new Range(type.name().substring(0, slash), type.name().substring(slash + 1), parameters, quality);
        }

        private static double quality(@Nullable String text) {
            try {
                double quality = text == null ? 1 : Double.parseDouble(text);
                return quality >= 0 && quality <= 1 ? Math.round(quality * 1000) / 1000.0 : 1;
            } catch (NumberFormatException _) {
                return 1;
            }
        }

        int specificity() {
            return main.equals("*") ? 0 : sub.equals("*") ? 1 : parameters.isEmpty() ? 2 : 3;
        }

        /// Whether an answer of this type satisfies what was asked for.
        boolean satisfies(Range asked) {
            if (main.isEmpty() || sub.isEmpty() || asked.main.isEmpty() || asked.sub.isEmpty()) {
                return false;
            }
            return (main.equals(asked.main) || main.equals("*") || asked.main.equals("*"))
                    && (sub.equals(asked.sub) || sub.equals("*") || asked.sub.equals("*"))
                    && (asked.parameters.isEmpty() || parameters.equals(asked.parameters));
        }
    }

    private final List<Range> liked;
    private final List<Range> precise;

    private AcceptedTypes(List<Range> liked) {
        Comparator<Range> quality = Comparator.comparingDouble(Range::quality);
        Comparator<Range> specificity = Comparator.comparingInt(Range::specificity);
        this.liked = liked.stream()
                .sorted(quality.thenComparing(specificity).reversed())
                .toList();
        this.precise = liked.stream()
                .sorted(specificity.thenComparing(quality).reversed())
                .toList();
    }

    static AcceptedTypes of(Headers headers) {
        String header = headers.getOrDefault("Accept", "*/*");
        List<Range> ranges = new ArrayList<>();
        for (int from = 0; from <= header.length() && ranges.size() < MOST; ) {
            int end = header.indexOf(',', from);
            if (end < 0) {
                end = header.length();
            }
            String element = header.substring(from, end);
            if (!element.isBlank()) {
                Range range = Range.parse(element);
                if (range.quality() > 0) {
                    ranges.add(range);
                }
            }
            from = end + 1;
        }
        return new AcceptedTypes(ranges);
    }

    boolean accepts(String mediaType) {
        return matching(mediaType) != null;
    }

    @Nullable String preferred(List<String> mediaTypes) {
        String best = null;
        int bestRank = Integer.MAX_VALUE;
        for (String mediaType : mediaTypes) {
            Range range = matching(mediaType);
            int rank = range == null ? Integer.MAX_VALUE : liked.indexOf(range);
            if (rank < bestRank) {
                best = mediaType;
                bestRank = rank;
            }
        }
        return best;
    }

    private @Nullable Range matching(String mediaType) {
        Range answer = Range.parse(mediaType);
        for (Range asked : precise) {
            if (answer.satisfies(asked)) {
                return asked;
            }
        }
        return null;
    }
}
