package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.HiddenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns by their names. Two columns of a query may have one name, by which neither can be named then; Calcite
 * would take the first. Such columns have a number behind the name, which nothing but {@code *} can say.
 */
public final class ColumnNames implements SqlNameMatcher {
    private final SqlNameMatcher anyCase = SqlNameMatchers.withCaseSensitive(false);

    /** Numbers the columns of a select list that have the name of another one, and returns whether there are any. */
    public static boolean number(SqlNodeList items) {
        Map<String, List<Integer>> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < items.size(); i++) {
            String name = SqlValidatorUtil.alias(items.get(i), i);
            places.computeIfAbsent(HiddenNames.label(name), n -> new ArrayList<>())
                    .add(i);
        }
        boolean any = false;
        for (List<Integer> same : places.values()) {
            for (int i = 0; same.size() > 1 && i < same.size(); i++) {
                SqlNode item = items.get(same.get(i));
                String label = HiddenNames.label(SqlValidatorUtil.alias(item, 0));
                items.set(
                        same.get(i),
                        SqlStdOperatorTable.AS.createCall(
                                item.getParserPosition(),
                                SqlUtil.stripAs(item),
                                new SqlIdentifier(HiddenNames.numbered(label, i), item.getParserPosition())));
                any = true;
            }
        }
        return any;
    }

    /** Returns the position of the column that a bare name in ORDER BY means, from 1; 0 where there is none. */
    public static int position(SqlNodeList items, String name) {
        int found = 0;
        for (int i = 0; i < items.size(); i++) {
            if (!HiddenNames.label(SqlValidatorUtil.alias(items.get(i), i)).equalsIgnoreCase(name)) {
                continue;
            }
            if (found > 0
                    && !SqlUtil.stripAs(items.get(i))
                            .equalsDeep(SqlUtil.stripAs(items.get(found - 1)), Litmus.IGNORE)) {
                throw ambiguous(name);
            }
            found = found > 0 ? found : i + 1;
        }
        return found;
    }

    private static DriverException ambiguous(String name) {
        return ErrorCondition.AMBIGUOUS_COLUMN.exception(
                "Column '" + name + "' is ambiguous: there is more than one of this name");
    }

    @Override
    public @Nullable RelDataTypeField field(RelDataType rowType, String name) {
        RelDataTypeField found = null;
        for (RelDataTypeField field : rowType.getFieldList()) {
            if (field.getName().equals(name)) {
                return field;
            }
            if (found == null && matches(field.getName(), name)) {
                found = field;
            }
        }
        if (found == null
                && rowType.getFieldList().stream()
                        .anyMatch(field -> HiddenNames.isNumbered(field.getName())
                                && HiddenNames.label(field.getName()).equalsIgnoreCase(name))) {
            throw ambiguous(name);
        }
        return found;
    }

    @Override
    public boolean isCaseSensitive() {
        return anyCase.isCaseSensitive();
    }

    @Override
    public boolean matches(String string, String name) {
        return anyCase.matches(string, name);
    }

    @Override
    public <K extends List<String>, V> @Nullable V get(Map<K, V> map, List<String> prefixNames, List<String> names) {
        return anyCase.get(map, prefixNames, names);
    }

    @Override
    public String bestString() {
        return anyCase.bestString();
    }

    @Override
    public int frequency(Iterable<String> names, String name) {
        return anyCase.frequency(names, name);
    }

    @Override
    public Set<String> createSet() {
        return anyCase.createSet();
    }
}
