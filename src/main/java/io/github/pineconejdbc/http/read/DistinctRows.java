package io.github.pineconejdbc.http.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of several calls, each once: those of a key that came before are left out. */
public final class DistinctRows implements RowCursor {
    private final RowCursor rows;
    private final int[] keys;
    private final SeenTexts seen = new SeenTexts();

    /** @param keys where in a row the columns are that tell it from others */
    public DistinctRows(RowCursor rows, int... keys) {
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public boolean next() {
        while (rows.next()) {
            List<String> texts = new ArrayList<>(keys.length);
            for (int key : keys) {
                texts.add(String.valueOf(rows.row()[key]));
            }
            if (seen.isNew(Fillings.together(texts))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable Object[] row() {
        return rows.row();
    }

    @Override
    public void close() {
        rows.close();
    }
}
