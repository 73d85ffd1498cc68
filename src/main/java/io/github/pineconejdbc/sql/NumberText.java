package io.github.pineconejdbc.sql;

/** Internal: a text that is to be read as a number. Public for the JDBC edge. */
public final class NumberText {
    /** Java reads digits in time with the square of their number, and can't be stopped. */
    public static final int LONGEST = 10_000;

    private static final int SHOWN = 20;

    private NumberText() {}

    /** Returns a text without the blanks around it, and a short one that is no number where it is too long for one. */
    public static String of(String text) {
        String number = text.trim();
        return number.length() <= LONGEST
                ? number
                : number.substring(0, SHOWN) + "… (" + number.length() + " characters)";
    }
}
