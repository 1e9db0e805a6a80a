package dev.musette.forms;

import dev.musette.template.PythonText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A UUID, with hyphens or without.
public final class UUIDField extends BaseField<@Nullable UUID, UUIDField> {
    private static final int DIGITS = 32;

    private UUIDField(FieldOptions options) {
        super(options);
    }

    public static UUIDField create() {
        return new UUIDField(FieldOptions.DEFAULTS);
    }

    @Override
    protected UUIDField with(FieldOptions options) {
        return new UUIDField(options);
    }

    @Override
    protected @Nullable UUID toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        if (raw instanceof UUID uuid) {
            return uuid;
        }
        String hex = PythonText.str(raw).strip().replace("urn:", "").replace("uuid:", "");
        hex = hex.startsWith("{") && hex.endsWith("}") ? hex.substring(1, hex.length() - 1) : hex;
        hex = hex.replace("-", "");
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)) {
            throw error("invalid");
        }
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, DIGITS / 2), 16),
                Long.parseUnsignedLong(hex.substring(DIGITS / 2), 16));
    }

    @Override
    protected @Nullable Object prepareValue(@Nullable Object value) {
        return value instanceof UUID uuid ? uuid.toString() : value;
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid") ? "This must be a UUID." : super.message(code);
    }
}
