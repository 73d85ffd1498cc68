package io.github.pineconejdbc.sql.number;

import java.io.Serial;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that equals another one where SQL's {@code =} says so: Java's 1.0 and 1.00 are two, which would be two
 * groups. Public for the code that Calcite generates, which gets no other numbers.
 */
public final class Numeric extends BigDecimal {
    @Serial
    private static final long serialVersionUID = 1;

    private Numeric(BigDecimal number) {
        super(number.unscaledValue(), number.scale());
    }

    public static @Nullable Numeric of(@Nullable BigDecimal number) {
        return number == null || number instanceof Numeric ? (Numeric) number : new Numeric(number);
    }

    /** Returns the number as everybody but generated code knows it. */
    public BigDecimal plain() {
        return new BigDecimal(unscaledValue(), scale());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BigDecimal number && compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        return NumericMath.stripped(plain()).hashCode();
    }
}
