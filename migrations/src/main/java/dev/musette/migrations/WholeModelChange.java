package dev.musette.migrations;

/// An operation on a model as a whole: operations on others may pass it.
interface WholeModelChange extends ModelChange {
    @Override
    default boolean referencesModel(String model, String app) {
        return isOn(model);
    }

    @Override
    default Reduction reduce(Operation later, String app) {
        return ModelChange.super.reduce(later, app).orIndependentIf(!later.referencesModel(model(), app));
    }
}
