package io.github.pineconejdbc.http.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that were read before, by what tells them from others: those of several calls are given once. */
public final class SeenRows {
    private final int[] keys;
    private final SeenTexts seen = new SeenTexts();

    /** @param keys where in a row the columns are that tell it from others */
    public SeenRows(int... keys) {
        this.keys = keys;
    }

    /** Returns whether no row with the same keys came before, and remembers this one. */
    public boolean isNew(@Nullable Object[] row) {
        List<String> texts = new ArrayList<>(keys.length);
        for (int key : keys) {
            texts.add(String.valueOf(row[key]));
        }
        return seen.isNew(Fillings.together(texts));
    }
}
