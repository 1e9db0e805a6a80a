package dev.musette.migrations;

/// An operation that sets an option of a model, whatever it was before: a later one of its kind
/// makes it superfluous.
interface OptionChange extends WholeModelChange {
    @Override
    default Reduction reduce(Operation later, String app) {
        boolean replaced = later instanceof ModelChange change
                && (later.getClass() == getClass() || later instanceof DeleteModel)
                && change.isOn(model());
        return replaced ? Reduction.to(later) : WholeModelChange.super.reduce(later, app);
    }
}
