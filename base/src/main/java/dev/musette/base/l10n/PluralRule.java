package dev.musette.base.l10n;

import java.util.Locale;

/// Which form of a word goes with a number: the index of the form among those that a language's file lists.
enum PluralRule {
    /// One form for all numbers, as in Japanese.
    NONE {
        @Override
        int form(long number) {
            return 0;
        }
    },
    /// The first form for 1, the second for all others, as in English.
    ONE {
        @Override
        int form(long number) {
            return number == 1 ? 0 : 1;
        }
    },
    /// The first form for 0 and 1, as in French.
    UP_TO_ONE {
        @Override
        int form(long number) {
            return number == 0 || number == 1 ? 0 : 1;
        }
    },
    /// 1, 21, 31; 2 to 4, 22 to 24; all others, as in Russian.
    EAST_SLAVIC {
        @Override
        int form(long number) {
            return number % 10 == 1 && number % 100 != 11 ? 0 : isFew(number) ? 1 : 2;
        }
    },
    /// 1; 2 to 4, 22 to 24; all others.
    POLISH {
        @Override
        int form(long number) {
            return number == 1 ? 0 : isFew(number) ? 1 : 2;
        }
    },
    /// 0; 1; 2; 3 to 10; 11 to 99; hundreds.
    ARABIC {
        @Override
        int form(long number) {
            long rest = number % 100;
            return number >= 0 && number <= 2 ? (int) number : rest >= 3 && rest <= 10 ? 3 : rest >= 11 ? 4 : 5;
        }
    };

    abstract int form(long number);

    private static boolean isFew(long number) {
        long last = number % 10;
        long rest = number % 100;
        return last >= 2 && last <= 4 && (rest < 12 || rest > 14);
    }

    /// The rule of a name as files write it: `up-to-one`.
    static PluralRule named(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
