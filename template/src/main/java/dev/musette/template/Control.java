package dev.musette.template;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What a [ControlNode] does, for the compiler to write out.
public sealed interface Control {
    /// Renders the body of the first condition that is true; a body more than there are conditions is the one for none.
    record Choice(List<Condition> conditions, List<NodeList> bodies) implements Control {}

    /// Renders a body in turns.
    ///
    /// @param sequence what the turns are over; nothing where it is missing
    /// @param start begins the turns over the value, and returns null if there are none
    /// @param otherwise what is rendered if there are none
    record Loop(
            FilterExpression sequence,
            BiFunction<@Nullable Object, Context, @Nullable Turns> start,
            NodeList body,
            @Nullable NodeList otherwise)
            implements Control {}

    /// The turns of a loop.
    interface Turns {
        /// Begins the next turn: sets its variables. Returns false if there is none.
        boolean next(Context context);

        /// Is called once, after the last turn, also if a turn failed.
        void end(Context context);
    }
}
