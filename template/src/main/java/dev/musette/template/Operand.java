package dev.musette.template;

import dev.musette.base.SafeText;
import dev.musette.base.text.SmartSplit;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// What an expression begins with, or a filter's argument: a literal or a variable.
sealed interface Operand permits Operand.Literal, Variable, TranslatedOperand {
    /// Parts of a variable's path.
    int MOST_LOOKUPS = 100;

    /// Characters of a variable's path.
    int MOST_CHARACTERS = 1000;

    /// Characters of a number.
    int MOST_DIGITS = 4300;

    /// How many lookups it takes.
    int weight();

    /// Whether it may have no value on a page.
    boolean mayBeMissing();

    /// A string (safe: it is the programmer's) or a number.
    record Literal(@Nullable Object value) implements Operand {
        @Override
        public int weight() {
            return 1;
        }

        @Override
        public boolean mayBeMissing() {
            return false;
        }
    }

    /// Compiles a word that [ExpressionReader] or a caller took for an operand.
    static Operand compile(String word, Parser parser) {
        Object number = number(word);
        if (number != null) {
            return new Literal(number);
        }
        boolean translated = word.startsWith("_(") && word.endsWith(")");
        String text = translated ? word.substring(2, word.length() - 1) : word;
        if (text.length() > 1
                && SmartSplit.isQuote(text.charAt(0))
                && text.charAt(text.length() - 1) == text.charAt(0)) {
            Literal literal = new Literal(SafeText.of(SmartSplit.unescape(text)));
            return translated ? new TranslatedOperand(literal, null) : literal;
        }
        if (word.startsWith("_") || word.contains("._")) {
            throw parser.error("Variables and attributes may not begin with underscores: '%s'.".formatted(word), word);
        }
        Variable variable = new Variable(word);
        if (variable.weight() > MOST_LOOKUPS || word.length() > MOST_CHARACTERS) {
            throw parser.error(
                    "A variable has at most %d parts and %d characters.".formatted(MOST_LOOKUPS, MOST_CHARACTERS));
        }
        return variable;
    }

    private static @Nullable Object number(String word) {
        char first = word.charAt(0);
        if (!Character.isDigit(first) && first != '-' && first != '+' && first != '.') {
            return null;
        }
        if (word.length() > MOST_DIGITS) {
            return null; // as in Python, which makes no numbers of so many: reading them takes too long
        }
        try {
            if (word.indexOf('.') >= 0 || word.indexOf('e') >= 0 || word.indexOf('E') >= 0) {
                return isFloat(word) ? Double.valueOf(word) : null;
            }
            BigInteger number = new BigInteger(word.indexOf('_') > 0 ? word.replace("_", "") : word);
            if (number.bitLength() < 32) {
                return number.intValue();
            }
            return number.bitLength() < 64 ? (Object) number.longValue() : number;
        } catch (NumberFormatException _) {
            return null; // a name such as 2fast, or a path such as 1.x
        }
    }

    /// Java also takes `1d` and `0x1p3` and `1.`, which are no numbers here.
    private static boolean isFloat(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '.' && c != 'e' && c != 'E' && c != '-' && c != '+' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !word.endsWith(".");
    }
}
