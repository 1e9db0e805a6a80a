package dev.musette.migrations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reduces a list of operations to fewer with the same effect: a model that is created and then
/// given a field is created with it. The order of Django's optimizer, so that both come to the same
/// list.
public final class Optimizer {
    private Optimizer() {}

    /// @param app the label of the app that the operations belong to
    public static List<Operation> optimize(List<Operation> operations, String app) {
        List<Operation> before = List.copyOf(operations);
        while (true) {
            List<Operation> after = pass(before, app);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
    }

    /// Makes the first reduction that there is.
    private static List<Operation> pass(List<Operation> operations, String app) {
        for (int i = 0; i < operations.size(); i++) {
            List<Operation> reduced = reduceFrom(operations, i, app);
            if (reduced != null) {
                return reduced;
            }
        }
        return operations;
    }

    private static @Nullable List<Operation> reduceFrom(List<Operation> operations, int i, String app) {
        boolean passesAll = true; // may the operation move right, up to the other one?
        for (int j = i + 1; j < operations.size(); j++) {
            Operation other = operations.get(j);
            switch (operations.get(i).reduce(other, app)) {
                case Reduction.Apart apart -> passesAll &= apart == Reduction.Apart.INDEPENDENT;
                case Reduction.Reduced(List<Operation> reduced) -> {
                    List<Operation> between = operations.subList(i + 1, j);
                    if (!passesAll && !allPass(between, other, app)) {
                        return null;
                    }
                    List<Operation> all = new ArrayList<>(operations.subList(0, i));
                    all.addAll(passesAll ? between : reduced);
                    all.addAll(passesAll ? reduced : between);
                    all.addAll(operations.subList(j + 1, operations.size()));
                    return List.copyOf(all);
                }
            }
        }
        return null;
    }

    private static boolean allPass(List<Operation> operations, Operation other, String app) {
        return operations.stream().allMatch(each -> each.reduce(other, app) == Reduction.Apart.INDEPENDENT);
    }
}
