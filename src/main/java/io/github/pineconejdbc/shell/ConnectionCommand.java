package io.github.pineconejdbc.shell;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlline.AbstractCommandHandler;
import sqlline.DispatchCallback;
import sqlline.SqlLine;

/** A command of the session that works on its connection. */
abstract class ConnectionCommand extends AbstractCommandHandler {

    ConnectionCommand(SqlLine sqlLine, String name, String helpText) {
        super(sqlLine, new String[] {name}, helpText, List.of());
    }

    /**
     * Does what the command says.
     *
     * @param argument what stands behind the command's name
     */
    abstract void run(Connection connection, String argument, DispatchCallback callback)
            throws SQLException, IOException;

    @Override
    public final void execute(String line, DispatchCallback callback) {
        try {
            Connection connection = connection(sqlLine);
            if (connection == null) {
                throw new Arguments.Wrong("No current connection");
            }
            String command = line.strip();
            int blank = command.indexOf(' ');
            run(connection, blank < 0 ? "" : command.substring(blank).strip(), callback);
            callback.setToSuccess();
        } catch (SQLException | Arguments.Wrong | IOException e) {
            callback.setToFailure();
            sqlLine.error(e.getMessage());
        }
    }

    /** Returns a session's connection, which sqlline keeps to itself; null where it has none. */
    static @Nullable Connection connection(SqlLine sqlLine) {
        try {
            Method current = SqlLine.class.getDeclaredMethod("getDatabaseConnection");
            current.setAccessible(true);
            Object holder = current.invoke(sqlLine);
            if (holder == null) {
                return null;
            }
            Field connection = holder.getClass().getDeclaredField("connection");
            connection.setAccessible(true);
            return (Connection) connection.get(holder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("This is another sqlline than the one that the shell was made for", e);
        }
    }
}
