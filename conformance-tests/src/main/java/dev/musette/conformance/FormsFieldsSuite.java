package dev.musette.conformance;

import dev.musette.forms.FormField;
import tools.jackson.databind.JsonNode;

/// Cleaning and change detection of single fields. The wording of messages is our own, so that codes
/// are compared.
final class FormsFieldsSuite implements Suite {
    private final TypedValues values = new TypedValues(null);

    @Override
    public Outcome run(JsonNode testCase) throws Exception {
        return FormCases.inSettings(testCase, () -> {
            FormField<?> field = FieldMaker.make(testCase.get("field").stringValue(), testCase.get("options"));
            Object input = values.value(testCase.get("input"));
            if (testCase.get("op").stringValue().equals("clean")) {
                return FormCases.cleaned(testCase, () -> field.clean(input));
            }
            boolean changed = field.hasChanged(values.value(testCase.get("initial")), input);
            return Outcome.compare(testCase.get("expected").toString(), Boolean.toString(changed));
        });
    }
}
