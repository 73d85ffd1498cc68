package io.github.pineconejdbc.sql.parser;

/**
 * Names that no statement can say. Of several columns of one name each has a number behind it, and what the driver adds
 * to a query has names of its own. Both have characters that have no meaning.
 */
public final class HiddenNames {
    private static final char NUMBER = '\uE0F1';
    private static final char HIDDEN = '\uE0F2';

    private HiddenNames() {}

    /** Returns what a column is called by those who see it. */
    public static String label(String name) {
        int number = name.indexOf(NUMBER);
        return number < 0 ? name : name.substring(0, number);
    }

    /** Returns the name of one of several columns of the same label. */
    public static String numbered(String label, int number) {
        return label + NUMBER + number;
    }

    public static boolean isNumbered(String name) {
        return name.indexOf(NUMBER) > 0;
    }

    /** Returns the name of a column, or of a table, that {@code *} doesn't stand for. */
    public static String hidden(String name) {
        return HIDDEN + name;
    }

    public static boolean isHidden(String name) {
        return name.indexOf(HIDDEN) == 0;
    }
}
