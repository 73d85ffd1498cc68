package io.github.pineconejdbc.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a row's object may hold the value of a column.
 *
 * @param path the names of the members that lead to the value; {@link #ANY} stands for the members of any name. What
 *     two of them hold is ambiguous, and then there is no value
 * @param where what a member that {@link #ANY} stands for has to say of itself to count
 * @param constant what the column is where the place holds something; null where it is what the place holds
 * @param zeroIsNull whether a zero there means that there is no value
 */
public record Place(
        List<String> path, List<Where> where, @Nullable String constant, boolean zeroIsNull) {

    /** Stands in a path for the members of any name. */
    public static final String ANY = "*";

    /**
     * What a member has to say of itself.
     *
     * @param member the name of a member in it, which may not be null
     * @param values the texts of which that has to be one; empty where any value will do
     */
    public record Where(String member, Set<String> values) {
        public Where {
            values = Set.copyOf(values);
            if (member.isEmpty()) {
                throw new IllegalArgumentException("a condition on members names none");
            }
        }
    }

    public Place {
        path = List.copyOf(path);
        where = List.copyOf(where);
        int any = path.indexOf(ANY);
        if (path.isEmpty() || path.contains("") || any == 0 || any == path.size() - 1 || any != path.lastIndexOf(ANY)) {
            throw new IllegalArgumentException(
                    "a path is of names, of which one within may be '*': " + String.join(".", path));
        }
        if (any < 0 && (!where.isEmpty() || constant != null)) {
            throw new IllegalArgumentException(
                    "a condition, or a constant, is for a path with '*': " + String.join(".", path));
        }
    }

    /** Returns the place of these names. */
    public static Place of(String... path) {
        return new Place(List.of(path), List.of(), null, false);
    }

    /** Returns the same place, where only members count that have a member which is not null. */
    Place where(String member) {
        return where(member, new String[0]);
    }

    /** Returns the same place, where only members count that have a member with one of these texts. */
    Place where(String member, String... values) {
        List<Where> all = new ArrayList<>(where);
        all.add(new Where(member, Set.of(values)));
        return new Place(path, all, constant, zeroIsNull);
    }

    /** Returns the same place, where whatever it holds makes the column this text. */
    Place gives(String text) {
        return new Place(path, where, text, zeroIsNull);
    }

    /** Returns the same place, where zero means that there is no value. */
    Place unlessZero() {
        return new Place(path, where, constant, true);
    }

    /** Returns where the members that {@link #ANY} stands for lie; null where it stands for none. */
    public @Nullable List<String> members() {
        int any = path.indexOf(ANY);
        return any < 0 ? null : path.subList(0, any + 1);
    }

    /** Returns whether a member that one of two paths names is among those of any name of the other. */
    boolean isAmong(Place other) {
        for (int i = 0; i < Math.min(path.size(), other.path.size()); i++) {
            if (!path.get(i).equals(other.path.get(i))) {
                return path.get(i).equals(ANY) || other.path.get(i).equals(ANY);
            }
        }
        return false;
    }

    /** Returns whether what the other place holds is part of what this one does. */
    boolean isAround(Place other) {
        return path.size() < other.path.size() && path.equals(other.path.subList(0, path.size()));
    }

    /** Returns the names with dots between. */
    @Override
    public String toString() {
        return String.join(".", path);
    }
}
