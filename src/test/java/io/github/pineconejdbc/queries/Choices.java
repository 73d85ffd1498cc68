package io.github.pineconejdbc.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The choices that make a query: at random, or those of an earlier query. The query can be made smaller by making the
 * list of its choices smaller, since 0 is always the simplest choice and a list that ends goes on with zeros.
 */
final class Choices {
    private final Random random;
    private final List<Integer> given;
    private final List<Integer> made = new ArrayList<>();

    private Choices(Random random, List<Integer> given) {
        this.random = random;
        this.given = given;
    }

    static Choices of(long seed) {
        return new Choices(new Random(seed), null);
    }

    static Choices again(List<Integer> given) {
        return new Choices(null, given);
    }

    List<Integer> made() {
        return made;
    }

    /** Returns a number from 0 to one less than the bound. */
    int below(int bound) {
        int choice = given == null ? random.nextInt(bound) : made.size() < given.size() ? given.get(made.size()) : 0;
        choice = Math.floorMod(choice, bound);
        made.add(choice);
        return choice;
    }

    /** Returns whether to do what makes a query larger. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return values[below(values.length)];
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Returns some of the values, at least one where there is one, in their order. */
    <T> List<T> some(List<T> values, int most) {
        List<T> chosen = new ArrayList<>();
        int count = 1 + below(most);
        for (int i = 0; i < count; i++) {
            chosen.add(of(values));
        }
        return chosen.stream().distinct().toList();
    }
}
