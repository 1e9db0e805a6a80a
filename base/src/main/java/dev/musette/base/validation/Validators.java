package dev.musette.base.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Validators that need no options.
public final class Validators {
    /// Refuses texts with the character U+0000, which databases refuse or cut off at.
    public static final Validator<CharSequence> NO_NULL_CHARACTERS = check(
            value -> value.toString().indexOf('\0') < 0,
            "The null character cannot be part of this.",
            "null_characters_not_allowed");

    /// Takes ASCII letters, digits, hyphens and underscores, one or more.
    public static final Validator<CharSequence> SLUG = check(
            value -> !value.isEmpty() && value.chars().allMatch(c -> c < 0x80 && isWordOrHyphen(c)),
            "This may have letters without accents, digits, hyphens and underscores only.",
            "invalid");

    /// Takes letters and digits of any script, hyphens and underscores, one or more.
    public static final Validator<CharSequence> UNICODE_SLUG = check(
            value -> !value.isEmpty() && value.codePoints().allMatch(Validators::isWordOrHyphen),
            "This may have letters, digits, hyphens and underscores only.",
            "invalid");

    /// Takes a whole number, as a number or in digits.
    public static final Validator<Object> INTEGER =
            check(value -> isInteger(value.toString()), "This must be a whole number.", "invalid");

    /// Takes an IPv4 address.
    public static final Validator<CharSequence> IPV4_ADDRESS =
            check(value -> IpAddresses.isIpv4(value.toString()), "This must be an IPv4 address.", "invalid");

    /// Takes an IPv6 address.
    public static final Validator<CharSequence> IPV6_ADDRESS =
            check(value -> IpAddresses.isIpv6(value.toString()), "This must be an IPv6 address.", "invalid");

    /// Takes an IPv4 or IPv6 address.
    public static final Validator<CharSequence> IP_ADDRESS =
            check(value -> IpAddresses.isAddress(value.toString()), "This must be an IPv4 or IPv6 address.", "invalid");

    /// Takes digits with commas between them: `1,20,3`.
    public static final Validator<CharSequence> COMMA_SEPARATED_INTEGERS =
            integerList(",", false, "This may have digits and the commas between them only.", "invalid");

    /// Takes names of files that browsers show as images.
    public static final Validator<String> IMAGE_FILE_EXTENSION = new FileExtensionValidator(
            List.of("avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "tif", "tiff", "webp", "wbmp"));

    private Validators() {}

    /// Takes whole numbers with a separator between them.
    public static Validator<CharSequence> integerList(
            String separator, boolean allowNegative, String message, String code) {
        return check(value -> isIntegerList(value.toString(), separator, allowNegative), message, code);
    }

    private static boolean isIntegerList(String text, String separator, boolean allowNegative) {
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf(separator, from);
            String part = end < 0 ? text.substring(from) : text.substring(from, end);
            if (!isInteger(part) || (!allowNegative && part.startsWith("-"))) {
                return false;
            }
            if (end < 0) {
                return true;
            }
            from = end + separator.length();
        }
        return false;
    }

    private static boolean isInteger(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.codePoints().allMatch(Character::isDigit);
    }

    private static boolean isWordOrHyphen(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static <T> Validator<T> check(Predicate<T> good, String message, String code) {
        return value -> {
            if (!good.test(value)) {
                throw new ValidationError(message, code, Map.of("value", value));
            }
        };
    }
}
