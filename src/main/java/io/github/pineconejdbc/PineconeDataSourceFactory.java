package io.github.pineconejdbc;

import java.util.Collections;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.RefAddr;
import javax.naming.Reference;
import javax.naming.spi.ObjectFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link PineconeDataSource} of what JNDI has kept of one, or of what a container's configuration says: an
 * attribute {@code url}, and one for each connection property, secret ones too. Other attributes are the container's.
 */
public final class PineconeDataSourceFactory implements ObjectFactory {
    /** JNDI makes one by its name. */
    public PineconeDataSourceFactory() {
        // There is nothing to set up.
    }

    /** Returns the data source; null where the object is no reference to one. */
    @Override
    public @Nullable Object getObjectInstance(
            @Nullable Object object,
            @Nullable Name name,
            @Nullable Context context,
            @Nullable Hashtable<?, ?> environment) {
        if (!(object instanceof Reference reference) || !isDataSource(reference.getClassName())) {
            return null;
        }
        PineconeDataSource source = new PineconeDataSource();
        for (RefAddr address : Collections.list(reference.getAll())) {
            source.configure(address.getType(), address.getContent());
        }
        return source;
    }

    private static boolean isDataSource(String type) {
        return type.equals(PineconeDataSource.class.getName()) || type.equals(DataSource.class.getName());
    }
}
