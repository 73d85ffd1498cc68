package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.sql.Cancellation;
import java.io.IOException;
import java.util.function.Function;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.SqlParserImplFactory;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImplTokenManager;
import org.apache.calcite.sql.parser.impl.SqlParserImpl;
import org.apache.calcite.sql.parser.impl.SqlParserImplTokenManager;
import org.apache.calcite.util.SourceStringReader;

/**
 * Calcite's parsers, which can be stopped. They look at characters and at tokens again and again, so that it doesn't do
 * to ask when they read further: it is asked with each node of the statement, and now and then with a character.
 */
public final class StoppableParsers {
    private static final int OFTEN = 1 << 16;

    /** Calcite's own. */
    public static final SqlParserImplFactory STRICT = factory(text -> new Strict(new StrictText(text)));

    /** The one that knows PostgreSQL's operators. */
    public static final SqlParserImplFactory LENIENT = factory(text -> new Lenient(new LenientText(text)));

    private StoppableParsers() {}

    private static SqlParserImplFactory factory(Function<SourceStringReader, SqlAbstractParserImpl> parsers) {
        return reader -> {
            SourceStringReader text = (SourceStringReader) reader;
            SqlAbstractParserImpl parser = parsers.apply(text);
            parser.setOriginalSql(text.getSourceString());
            return parser;
        };
    }

    /** Returns the size of a buffer that never has to grow. */
    private static int size(SourceStringReader text) {
        return text.getSourceString().length() + 1;
    }

    private static final class Strict extends SqlParserImpl {
        private final StrictText text;

        Strict(StrictText text) {
            super(new SqlParserImplTokenManager(text));
            this.text = text;
        }

        @Override
        public void setTabSize(int tabSize) {
            text.setTabSize(tabSize);
        }

        @Override
        protected SqlParserPos getPos() throws org.apache.calcite.sql.parser.impl.ParseException {
            Cancellation.check();
            return super.getPos();
        }
    }

    private static final class StrictText extends org.apache.calcite.sql.parser.impl.SimpleCharStream {
        private int count;

        StrictText(SourceStringReader text) {
            super(text, 1, 1, size(text));
        }

        @Override
        public void setTabSize(int tabSize) {
            super.setTabSize(tabSize);
        }

        @Override
        public char readChar() throws IOException {
            if (++count % OFTEN == 0) {
                Cancellation.check();
            }
            return super.readChar();
        }
    }

    private static final class Lenient extends SqlBabelParserImpl {
        private final LenientText text;

        Lenient(LenientText text) {
            super(new SqlBabelParserImplTokenManager(text));
            this.text = text;
        }

        @Override
        public void setTabSize(int tabSize) {
            text.setTabSize(tabSize);
        }

        @Override
        protected SqlParserPos getPos() throws org.apache.calcite.sql.parser.babel.ParseException {
            Cancellation.check();
            return super.getPos();
        }
    }

    private static final class LenientText extends org.apache.calcite.sql.parser.babel.SimpleCharStream {
        private int count;

        LenientText(SourceStringReader text) {
            super(text, 1, 1, size(text));
        }

        @Override
        public void setTabSize(int tabSize) {
            super.setTabSize(tabSize);
        }

        @Override
        public char readChar() throws IOException {
            if (++count % OFTEN == 0) {
                Cancellation.check();
            }
            return super.readChar();
        }
    }
}
