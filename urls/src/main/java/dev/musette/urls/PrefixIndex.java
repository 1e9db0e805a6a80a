package dev.musette.urls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Tells which of a list of routes can match a path at all, by the text that they begin with: a tree of prefixes in
/// which each node knows all routes whose text ends at it or above it, in the order of the list. Finding them costs
/// one walk along the path, however many routes there are.
final class PrefixIndex {
    private final Node root;

    private PrefixIndex(Node root) {
        this.root = root;
    }

    /// @param prefixes the text that each route begins with, by its place in the list
    static PrefixIndex of(List<String> prefixes) {
        int[] all = new int[prefixes.size()];
        Arrays.setAll(all, i -> i);
        return new PrefixIndex(Node.of(prefixes, all, new int[0], "", 0));
    }

    /// Returns the places of the routes that begin as the path does from a position on, in the order of the list.
    int[] candidates(String path, int from) {
        Node node = root;
        int at = from;
        while (at < path.length()) {
            int child = Arrays.binarySearch(node.firsts, path.charAt(at));
            if (child < 0 || !path.startsWith(node.children[child].text, at)) {
                break;
            }
            node = node.children[child];
            at += node.text.length();
        }
        return node.routes;
    }

    private static final class Node {
        /// What leads here from the node above.
        private final String text;
        /// Those whose prefix ends here or above.
        private final int[] routes;
        /// The first characters of the children's texts, sorted.
        private final char[] firsts;
        private final Node[] children;

        private Node(String text, int[] routes, char[] firsts, Node[] children) {
            this.text = text;
            this.routes = routes;
            this.firsts = firsts;
            this.children = children;
        }

        /// @param group the routes that pass through here
        /// @param above those that ended above
        /// @param depth the length of the text that leads here from the root
        static Node of(List<String> prefixes, int[] group, int[] above, String text, int depth) {
            int[] here = Arrays.stream(group)
                    .filter(i -> prefixes.get(i).length() == depth)
                    .toArray();
            int[] routes = IntStream.concat(Arrays.stream(above), Arrays.stream(here))
                    .sorted()
                    .toArray();
            TreeMap<Character, List<Integer>> further = new TreeMap<>();
            for (int i : group) {
                if (prefixes.get(i).length() > depth) {
                    further.computeIfAbsent(prefixes.get(i).charAt(depth), c -> new ArrayList<>())
                            .add(i);
                }
            }
            char[] firsts = new char[further.size()];
            Node[] children = new Node[further.size()];
            int child = 0;
            for (var entry : further.entrySet()) {
                int[] members =
                        entry.getValue().stream().mapToInt(Integer::intValue).toArray();
                String label = common(prefixes, members).substring(depth);
                firsts[child] = entry.getKey();
                children[child++] = of(prefixes, members, routes, label, depth + label.length());
            }
            return new Node(text, routes, firsts, children);
        }

        private static String common(List<String> prefixes, int[] members) {
            String common = prefixes.get(members[0]);
            for (int i : members) {
                String other = prefixes.get(i);
                int same = 0;
                while (same < Math.min(common.length(), other.length()) && common.charAt(same) == other.charAt(same)) {
                    same++;
                }
                common = common.substring(0, same);
            }
            return common;
        }
    }
}
