package io.github.pineconejdbc.sql.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.math.LongMath;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.JsonText;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.json.WrittenJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Functions of JSON, which is text here. Public for the code that Calcite generates. */
public final class JsonFunctions {
    private static final int LONG = 10_000;
    private static final int LONGEST_JSON = 1_000_000;
    private static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_CONDITION = 200;
    private static final Pattern SLOW_PATH =
            Pattern.compile("=~|\\.\\..*\\.\\.|\\$.*\\$|\\?.*(?:subsetof|anyof|noneof)", Pattern.DOTALL);

    /**
     * From an element counted from the end up to another: each number between them is tried, and may be one that there
     * isn't.
     */
    private static final Pattern SLICE_FROM_END = Pattern.compile("\\[\\s*-\\s*[0-9]+\\s*:\\s*-?[0-9]");

    private static final Pattern SEVERAL = Pattern.compile("\\[([^\\[\\]?]*,[^\\[\\]]*)]");

    static final List<FunctionRow> ROWS = new Area(JsonFunctions.class, JdbcList.NONE)
            .step("mapText(map) text")
            .step("jsonSortKey(text) text")
            .step("greatestJson(jsonb?...) jsonb?")
            .step("leastJson(jsonb?...) jsonb?")
            .step("textToJsonb(text) jsonb")
            .step("textToJson(text) json")
            .step("textAsJson(text) jsonb")
            .step("plainsAsJson(anyarray) jsonb")
            .step("textsAsJson(text[]) jsonb")
            .step("jsonsAsJson(anyarray) jsonb")
            .step("numberAsJson(text) jsonb")
            .step("timeAsJson(text) jsonb")
            .step("timeInJson(text) text")
            .step("booleanAsJson(boolean) jsonb")
            .operator("member", "->(jsonb, text) jsonb?", "A value of an object", "'{\"a\": 1}'::jsonb -> 'a'", "1")
            .operator("member", "->(jsonb, integer) jsonb?", "An element, from 0", "'[5, 6]'::jsonb -> 1", "6")
            .operator(
                    "memberText",
                    "->>(jsonb, text) text?",
                    "A value of an object as text",
                    "'{\"a\": \"x\"}'::jsonb ->> 'a'",
                    "x")
            .operator(
                    "memberText",
                    "->>(jsonb, integer) text?",
                    "An element as text, from 0",
                    "'[\"x\"]'::jsonb ->> 0",
                    "x")
            .operator("path", "#>(jsonb, text[]) jsonb?", "What is at a path", "'{\"a\": [1]}'::jsonb #> '{a,0}'", "1")
            .operator(
                    "pathText",
                    "#>>(jsonb, text[]) text?",
                    "What is at a path as text",
                    "'{\"a\": [\"x\"]}'::jsonb #>> '{a,0}'",
                    "x")
            .also("jsonMember", "->(json, text) json?")
            .also("jsonMember", "->(json, integer) json?")
            .also("jsonMemberText", "->>(json, text) text?")
            .also("jsonMemberText", "->>(json, integer) text?")
            .also("jsonPath", "#>(json, text[]) json?")
            .also("jsonPathText", "#>>(json, text[]) text?")
            .operator(
                    "hasKey",
                    "??(jsonb, text) boolean",
                    "Whether JSON has a key, or a list a text",
                    "'{\"a\": 1}'::jsonb ?? 'a'",
                    "true")
            .operator(
                    "hasAnyKey",
                    "??|(jsonb, text[]) boolean",
                    "Whether JSON has one of some keys",
                    "'{\"a\": 1}'::jsonb ??| ARRAY['a', 'b']",
                    "true")
            .operator(
                    "hasAllKeys",
                    "??&(jsonb, text[]) boolean",
                    "Whether JSON has all of some keys",
                    "'{\"a\": 1}'::jsonb ??& ARRAY['a', 'b']",
                    "false")
            .operator(
                    "contains",
                    "@>(jsonb, jsonb) boolean",
                    "Whether JSON contains other JSON",
                    "'{\"a\": 1, \"b\": 2}'::jsonb @> '{\"a\": 1}'",
                    "true")
            .operator(
                    "isContained",
                    "<@(jsonb, jsonb) boolean",
                    "Whether other JSON contains JSON",
                    "'{\"a\": 1}'::jsonb <@ '{\"a\": 1, \"b\": 2}'",
                    "true")
            .row(
                    "JSONB_DELETE(jsonb, text) jsonb",
                    "JSON without a key",
                    "'{\"a\": 1, \"b\": 2}'::jsonb - 'a'",
                    "{\"b\": 2}")
            .row("JSONB_DELETE(jsonb, integer) jsonb", "JSON without an element", "'[1, 2]'::jsonb - 0", "[2]")
            .row(
                    "JSONB_DELETE(jsonb, text[]) jsonb",
                    "JSON without some keys",
                    "'{\"a\": 1, \"b\": 2, \"c\": 3}'::jsonb - ARRAY['a', 'b']",
                    "{\"c\": 3}")
            .operator(
                    "withoutPath",
                    "#-(jsonb, text[]) jsonb",
                    "JSON without what is at a path",
                    "'{\"a\": {\"b\": 1}}'::jsonb #- '{a,b}'",
                    "{\"a\": {}}")
            .operator("concat", "||(jsonb, jsonb) jsonb", "JSON put together", "'[1]'::jsonb || '[2]'::jsonb", "[1, 2]")
            .row(
                    "JSONB_EXISTS(jsonb, text) boolean",
                    "Whether there is a key, or an element that is a text",
                    "JSONB_EXISTS('{\"a\": 1}', 'a')",
                    "true")
            .row(
                    "JSONB_EXISTS_ANY(jsonb, text[]) boolean",
                    "Whether there is any of some keys",
                    "JSONB_EXISTS_ANY('{\"a\": 1}', ARRAY['a', 'b'])",
                    "true")
            .row(
                    "JSONB_EXISTS_ALL(jsonb, text[]) boolean",
                    "Whether there are all of some keys",
                    "JSONB_EXISTS_ALL('{\"a\": 1}', ARRAY['a', 'b'])",
                    "false")
            .row("JSONB_ARRAY_LENGTH(jsonb) integer", "Elements of an array", "JSONB_ARRAY_LENGTH('[1, 2]')", "2")
            .row("JSONB_TYPEOF(jsonb) text", "What a value is", "JSONB_TYPEOF('[1]')", "array")
            .row(
                    "JSONB_EXTRACT_PATH(jsonb, text...) jsonb?",
                    "What is at a path",
                    "JSONB_EXTRACT_PATH('{\"a\": [1]}', 'a', '0')",
                    "1")
            .row(
                    "JSONB_EXTRACT_PATH_TEXT(jsonb, text...) text?",
                    "What is at a path as text",
                    "JSONB_EXTRACT_PATH_TEXT('{\"a\": [\"x\"]}', 'a', '0')",
                    "x")
            .row(
                    "JSONB_STRIP_NULLS(jsonb) jsonb",
                    "Without the keys whose values are null",
                    "JSONB_STRIP_NULLS('{\"a\": null, \"b\": 1}')",
                    "{\"b\": 1}")
            .row(
                    "jsonbArrayLength",
                    "JSON_ARRAY_LENGTH(jsonb) integer",
                    "Elements of an array",
                    "JSON_ARRAY_LENGTH('[1, 2]')",
                    "2")
            .row("jsonbTypeof", "JSON_TYPEOF(jsonb) text", "What a value is", "JSON_TYPEOF('[1]')", "array")
            .row(
                    "JSON_EXTRACT_PATH(json, text...) json?",
                    "What is at a path",
                    "JSON_EXTRACT_PATH('{\"a\": [1]}', 'a', '0')",
                    "1")
            .row(
                    "JSON_EXTRACT_PATH_TEXT(json, text...) text?",
                    "What is at a path as text",
                    "JSON_EXTRACT_PATH_TEXT('{\"a\": [\"x\"]}', 'a', '0')",
                    "x")
            .row(
                    "jsonbStripNulls",
                    "JSON_STRIP_NULLS(jsonb) jsonb",
                    "Without the keys whose values are null",
                    "JSON_STRIP_NULLS('{\"a\": null, \"b\": 1}')",
                    "{\"b\": 1}")
            .row(
                    "JSONB_BUILD_OBJECT(anyjson?...) jsonb",
                    "An object of keys and values",
                    "JSONB_BUILD_OBJECT('a', 1)",
                    "{\"a\": 1}")
            .row(
                    "JSON_BUILD_OBJECT(anyjson?...) json",
                    "An object of keys and values",
                    "JSON_BUILD_OBJECT('a', 1)",
                    "{\"a\" : 1}")
            .row("JSONB_BUILD_ARRAY(anyjson?...) jsonb", "An array", "JSONB_BUILD_ARRAY(1, 'a')", "[1, \"a\"]")
            .row("JSON_BUILD_ARRAY(anyjson?...) json", "An array", "JSON_BUILD_ARRAY(1, 'a')", "[1, \"a\"]")
            .row("TO_JSON(anyjson) json", "A value as JSON", "TO_JSON('a'::text)", "\"a\"")
            .row("textToJsonb", "TO_JSONB(anyjson) jsonb", "A value as JSON", "TO_JSONB(1.50)", "1.50")
            .row("JSONB_PRETTY(jsonb) text", "JSON with lines and indents", "JSONB_PRETTY('[]')", "[\n]")
            .row(
                    "JSONB_SET(jsonb_in jsonb, path text[], replacement jsonb, create_if_missing boolean = TRUE) jsonb",
                    "JSON with another value at a path",
                    "JSONB_SET('{\"a\": 1}', '{a}', '2')",
                    "{\"a\": 2}")
            .row(
                    "JSONB_INSERT(jsonb_in jsonb, path text[], replacement jsonb, insert_after boolean = FALSE) jsonb",
                    "JSON with a further value at a path",
                    "JSONB_INSERT('[1]', '{0}', '0')",
                    "[0, 1]")
            .row("toJson", "ARRAY_TO_JSON(anyjson) json", "An array as JSON", "ARRAY_TO_JSON(ARRAY[1, 2])", "[1,2]")
            .row(
                    "toJson",
                    "ROW_TO_JSON(anyjson) json",
                    "A row as JSON",
                    "ROW_TO_JSON(ROW(1, 'a'))",
                    "{\"f1\":1,\"f2\":\"a\"}")
            .row(
                    "JSONB_OBJECT(text[]) jsonb",
                    "An object of keys and texts, one after the other",
                    "JSONB_OBJECT('{a,1}'::text[])",
                    "{\"a\": \"1\"}")
            .row(
                    "JSONB_OBJECT(text[], text[]) jsonb",
                    "An object of keys and of as many texts",
                    "JSONB_OBJECT(ARRAY['a'], ARRAY['1'])",
                    "{\"a\": \"1\"}")
            .row(
                    "JSON_OBJECT(text[]) json",
                    "An object of keys and texts, one after the other",
                    "JSON_OBJECT('{a,1}'::text[])",
                    "{\"a\" : \"1\"}")
            .row(
                    "JSON_OBJECT(text[], text[]) json",
                    "An object of keys and of as many texts",
                    "JSON_OBJECT(ARRAY['a'], ARRAY['1'])",
                    "{\"a\" : \"1\"}")
            .row(
                    "contains",
                    "JSONB_CONTAINS(jsonb, jsonb) boolean",
                    "Whether JSON contains another one",
                    "JSONB_CONTAINS('{\"a\": 1, \"b\": 2}', '{\"b\": 2}')",
                    "true")
            .row(
                    "isContained",
                    "JSONB_CONTAINED(jsonb, jsonb) boolean",
                    "Whether JSON is contained in another one",
                    "JSONB_CONTAINED('[1]', '[1, 2]')",
                    "true")
            .row(
                    "hasKey",
                    "JSONB_EXISTS(jsonb, text) boolean",
                    "Whether JSON has a key, or a list a text",
                    "JSONB_EXISTS('{\"a\": 1}', 'a')",
                    "true")
            .row(
                    "hasAnyKey",
                    "JSONB_EXISTS_ANY(jsonb, text[]) boolean",
                    "Whether JSON has one of some keys",
                    "JSONB_EXISTS_ANY('{\"a\": 1}', ARRAY['a', 'b'])",
                    "true")
            .row(
                    "hasAllKeys",
                    "JSONB_EXISTS_ALL(jsonb, text[]) boolean",
                    "Whether JSON has all of some keys",
                    "JSONB_EXISTS_ALL('{\"a\": 1}', ARRAY['a', 'b'])",
                    "false")
            .step("recordAsJson(anyjson?...) json")
            .step("jsonElement(anyjson?) json")
            .step("jsonName(anyoutput?) text")
            .step("saneJson(text) text")
            .step("saneJsonPath(text) text")
            .rows();

    private JsonFunctions() {}

    /** Returns the JSON of a map. */
    public static String mapText(Map<?, ?> map) {
        return JsonText.of(map);
    }

    /** Returns what JSON is compared by. A text that is none, beside a map, comes after all JSON. */
    public static String jsonSortKey(String json) {
        JsonNode node = Jsonb.parseIfJson(json);
        return node == null ? '~' + json : Jsonb.sortKey(node);
    }

    public static @Nullable String greatestJson(@Nullable String[] values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(JsonFunctions::jsonSortKey))
                .orElse(null);
    }

    public static @Nullable String leastJson(@Nullable String[] values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(JsonFunctions::jsonSortKey))
                .orElse(null);
    }

    public static String textToJsonb(String text) {
        return Jsonb.write(Jsonb.parse(text));
    }

    /** The type json keeps its text as it is. */
    public static String textToJson(String text) {
        Jsonb.parse(text);
        return text;
    }

    public static String textAsJson(String text) {
        StringBuilder json = new StringBuilder();
        Jsonb.quote(text, json);
        return json.toString();
    }

    /** The JSON of an array of numbers or of booleans. */
    public static String plainsAsJson(List<?> array) {
        return TextFunctions.joined(
                array.stream()
                        .map(element -> element instanceof List<?> list
                                ? plainsAsJson(list)
                                : element instanceof BigDecimal number
                                        ? number.toPlainString()
                                        : String.valueOf(element)),
                ",",
                "[",
                "]");
    }

    /** The JSON of an array of what is text in JSON. */
    public static String textsAsJson(List<?> array) {
        return TextFunctions.joined(
                array.stream()
                        .map(element -> element instanceof List<?> list
                                ? textsAsJson(list)
                                : element == null ? "null" : textAsJson(String.valueOf(element))),
                ",",
                "[",
                "]");
    }

    /** The JSON of an array of JSON. */
    public static String jsonsAsJson(List<?> array) {
        return TextFunctions.joined(array.stream().map(String::valueOf), ", ", "[", "]");
    }

    /** JSON has no infinity, and no number that is none. */
    public static String numberAsJson(String number) {
        return Character.isLetter(number.charAt(number.length() - 1)) ? textAsJson(number) : number;
    }

    public static String timeAsJson(String time) {
        return textAsJson(timeInJson(time));
    }

    /** A zone has its minutes in JSON. */
    public static String timeInJson(String time) {
        String iso = time.replaceFirst(" ", "T");
        return iso.matches(".*T.*[+-]\\d\\d") ? iso + ":00" : iso;
    }

    public static String booleanAsJson(boolean value) {
        return String.valueOf(value);
    }

    private static @Nullable String json(@Nullable JsonNode node) {
        return node == null ? null : Jsonb.write(node);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : Jsonb.text(node);
    }

    private static @Nullable JsonNode at(JsonNode node, int index) {
        return node.isArray() ? node.get(index < 0 ? index + node.size() : index) : null;
    }

    private static @Nullable JsonNode at(@Nullable JsonNode node, @Nullable String step) {
        if (node == null || step == null) {
            return null;
        }
        Integer index = node.isArray() ? index(step) : null;
        return node.isObject() ? node.get(step) : index == null ? null : at(node, index);
    }

    private static @Nullable Integer index(String step) {
        return step.matches("-?[0-9]{1,9}") ? Integer.valueOf(step) : null;
    }

    private static @Nullable JsonNode at(String json, Iterable<? extends @Nullable String> path) {
        JsonNode node = Jsonb.parse(json);
        for (String step : path) {
            node = at(node, step);
        }
        return node;
    }

    public static @Nullable String member(String json, String key) {
        JsonNode node = Jsonb.parse(json);
        return json(node.isObject() ? node.get(key) : null);
    }

    public static @Nullable String member(String json, int index) {
        return json(at(Jsonb.parse(json), index));
    }

    public static @Nullable String memberText(String json, String key) {
        JsonNode node = Jsonb.parse(json);
        return text(node.isObject() ? node.get(key) : null);
    }

    public static @Nullable String memberText(String json, int index) {
        return text(at(Jsonb.parse(json), index));
    }

    public static @Nullable String path(String json, List<@Nullable String> path) {
        return json(at(json, path));
    }

    public static @Nullable String pathText(String json, List<@Nullable String> path) {
        return text(at(json, path));
    }

    public static @Nullable String jsonbExtractPath(String json, String[] path) {
        return json(at(json, Arrays.asList(path)));
    }

    public static @Nullable String jsonbExtractPathText(String json, String[] path) {
        return text(at(json, Arrays.asList(path)));
    }

    public static @Nullable String jsonMember(String json, String key) {
        return WrittenJson.at(textToJson(json), List.of(key), false, false);
    }

    public static @Nullable String jsonMember(String json, int index) {
        return WrittenJson.at(textToJson(json), List.of(String.valueOf(index)), true, false);
    }

    public static @Nullable String jsonMemberText(String json, String key) {
        return WrittenJson.at(textToJson(json), List.of(key), false, true);
    }

    public static @Nullable String jsonMemberText(String json, int index) {
        return WrittenJson.at(textToJson(json), List.of(String.valueOf(index)), true, true);
    }

    public static @Nullable String jsonPath(String json, List<@Nullable String> path) {
        return WrittenJson.at(textToJson(json), path, null, false);
    }

    public static @Nullable String jsonPathText(String json, List<@Nullable String> path) {
        return WrittenJson.at(textToJson(json), path, null, true);
    }

    public static @Nullable String jsonExtractPath(String json, String[] path) {
        return WrittenJson.at(textToJson(json), Arrays.asList(path), null, false);
    }

    public static @Nullable String jsonExtractPathText(String json, String[] path) {
        return WrittenJson.at(textToJson(json), Arrays.asList(path), null, true);
    }

    public static boolean hasKey(String json, String key) {
        return hasKey(Jsonb.parse(json), key);
    }

    public static boolean hasAnyKey(String json, List<@Nullable String> keys) {
        JsonNode node = Jsonb.parse(json);
        return keys.stream().anyMatch(key -> key != null && hasKey(node, key));
    }

    public static boolean hasAllKeys(String json, List<@Nullable String> keys) {
        JsonNode node = Jsonb.parse(json);
        return keys.stream().allMatch(key -> key == null || hasKey(node, key));
    }

    private static boolean hasKey(JsonNode node, String key) {
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (element.isTextual() && element.textValue().equals(key)) {
                    return true;
                }
            }
            return false;
        }
        return node.isTextual() ? node.textValue().equals(key) : node.has(key);
    }

    public static boolean contains(String a, String b) {
        JsonNode all = Jsonb.parse(a);
        JsonNode part = Jsonb.parse(b);
        return contains(all, part) || all.isArray() && part.isValueNode() && hasElement(all, part);
    }

    public static boolean isContained(String a, String b) {
        return contains(b, a);
    }

    private static boolean contains(JsonNode all, JsonNode part) {
        Cancellation.check();
        if (part.isObject()) {
            return all.isObject()
                    && Jsonb.keys(part).stream().allMatch(key -> all.has(key) && contains(all.get(key), part.get(key)));
        }
        if (part.isArray()) {
            for (JsonNode element : part) {
                if (!all.isArray() || !hasElement(all, element)) {
                    return false;
                }
            }
            return all.isArray();
        }
        return isSame(all, part);
    }

    private static boolean hasElement(JsonNode array, JsonNode sought) {
        for (JsonNode element : array) {
            if (contains(element, sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber() ? Jsonb.number(a).compareTo(Jsonb.number(b)) == 0 : a.equals(b);
    }

    public static boolean jsonbExists(String json, String key) {
        return exists(Jsonb.parse(json), key);
    }

    private static boolean exists(JsonNode node, @Nullable String key) {
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (element.isTextual() && element.textValue().equals(key)) {
                    return true;
                }
            }
            return false;
        }
        return node.isObject()
                ? key != null && node.has(key)
                : node.isTextual() && node.textValue().equals(key);
    }

    public static boolean jsonbExistsAny(String json, List<@Nullable String> keys) {
        JsonNode node = Jsonb.parse(json);
        return keys.stream().anyMatch(key -> exists(node, key));
    }

    public static boolean jsonbExistsAll(String json, List<@Nullable String> keys) {
        JsonNode node = Jsonb.parse(json);
        return keys.stream().allMatch(key -> key == null || exists(node, key));
    }

    public static String jsonbDelete(String json, String key) {
        return jsonbDelete(json, List.of(key));
    }

    public static String jsonbDelete(String json, List<@Nullable String> keys) {
        JsonNode node = Jsonb.parse(json);
        requireParts(node);
        for (String key : keys) {
            delete(node, key);
        }
        return Jsonb.write(node);
    }

    private static void delete(JsonNode node, @Nullable String key) {
        if (node instanceof ObjectNode object) {
            object.remove(key);
        } else {
            for (int i = node.size() - 1; i >= 0; i--) {
                if (node.get(i).isTextual() && node.get(i).textValue().equals(key)) {
                    ((ArrayNode) node).remove(i);
                }
            }
        }
    }

    public static String jsonbDelete(String json, int index) {
        JsonNode node = Jsonb.parse(json);
        requireParts(node);
        if (!(node instanceof ArrayNode array)) {
            throw badArgument("An object has no element of a number");
        }
        array.remove(index < 0 ? index + array.size() : index);
        return Jsonb.write(array);
    }

    public static String withoutPath(String json, List<@Nullable String> path) {
        JsonNode node = Jsonb.parse(json);
        requireParts(node);
        if (!path.isEmpty() && !node.isEmpty()) {
            JsonNode parent = node;
            for (int i = 0; i < path.size() - 1; i++) {
                requireIndex(parent, path, i);
                parent = at(parent, path.get(i));
            }
            requireIndex(parent, path, path.size() - 1);
            String last = path.get(path.size() - 1);
            if (parent instanceof ObjectNode object) {
                object.remove(last);
            } else if (parent instanceof ArrayNode array && last != null) {
                Integer index = index(last);
                if (index != null) {
                    array.remove(index < 0 ? index + array.size() : index);
                }
            }
        }
        return Jsonb.write(node);
    }

    private static void requireIndex(@Nullable JsonNode node, List<@Nullable String> path, int step) {
        String index = path.get(step);
        if (node instanceof ArrayNode && index != null && index(index) == null) {
            throw ErrorCondition.BAD_CAST.exception(
                    "step " + (step + 1) + " of a path is '" + index + "', and no number of an element");
        }
    }

    private static void requireParts(JsonNode node) {
        if (node.isValueNode()) {
            throw badArgument("A single JSON value has no parts to take away");
        }
    }

    private static io.github.pineconejdbc.error.DriverException badArgument(String message) {
        return ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(message);
    }

    public static String concat(String a, String b) {
        JsonNode first = Jsonb.parse(a);
        JsonNode second = Jsonb.parse(b);
        if (first instanceof ObjectNode object && second instanceof ObjectNode other) {
            object.setAll(other);
            return Jsonb.write(object);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode node : List.of(first, second)) {
            if (node instanceof ArrayNode array) {
                all.addAll(array);
            } else {
                all.add(node);
            }
        }
        return Jsonb.write(all);
    }

    public static int jsonbArrayLength(String json) {
        JsonNode node = Jsonb.parse(json);
        if (!node.isArray()) {
            throw badArgument("JSON that is no array has no elements");
        }
        return node.size();
    }

    public static String jsonbTypeof(String json) {
        return Jsonb.parse(json).getNodeType().name().toLowerCase(Locale.ROOT);
    }

    public static String jsonbStripNulls(String json) {
        JsonNode node = Jsonb.parse(json);
        stripNulls(node);
        return Jsonb.write(node);
    }

    private static void stripNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Jsonb.keys(object).stream().filter(key -> object.get(key).isNull()).forEach(object::remove);
        }
        node.forEach(JsonFunctions::stripNulls);
    }

    public static String jsonbPretty(String json) {
        return Jsonb.pretty(Jsonb.parse(json));
    }

    public static String toJson(String json) {
        return json;
    }

    public static String jsonBuildArray(@Nullable String[] values) {
        return TextFunctions.joined(Arrays.stream(values).map(String::valueOf), ", ", "[", "]");
    }

    public static String jsonbBuildArray(@Nullable String[] values) {
        return textToJsonb(jsonBuildArray(values));
    }

    public static String jsonbBuildObject(@Nullable String[] values) {
        return textToJsonb(jsonBuildObject(values));
    }

    public static String jsonBuildObject(@Nullable String[] values) {
        if (values.length % 2 != 0) {
            throw badArgument("An object is built of keys and values: there is one more key than values");
        }
        StringJoiner object = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < values.length; i += 2) {
            String key = values[i];
            if (key == null) {
                throw badArgument("A key of an object is NULL");
            }
            if (key.startsWith("{") || key.startsWith("[")) {
                throw badArgument("A key of an object is a scalar, and no array, row or JSON");
            }
            object.add((key.startsWith("\"") ? key : textAsJson(key)) + " : " + values[i + 1]);
            TextFunctions.checkLength(object.length());
        }
        return object.toString();
    }

    /** The JSON of a row, of the names and values of its fields. */
    public static String recordAsJson(@Nullable String[] namesAndValues) {
        StringJoiner record = new StringJoiner(",", "{", "}");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            record.add(namesAndValues[i] + ":" + namesAndValues[i + 1]);
            TextFunctions.checkLength(record.length());
        }
        return record.toString();
    }

    /** A value within JSON, where NULL is null. */
    public static String jsonElement(@Nullable String json) {
        return json == null ? "null" : json;
    }

    public static String jsonName(@Nullable String name) {
        if (name == null) {
            throw badArgument("A key of an object is NULL");
        }
        return name;
    }

    public static String jsonbObject(List<?> keysAndValues) {
        List<List<?>> parted = keysAndValues(keysAndValues);
        return jsonbObject(parted.get(0), parted.get(1));
    }

    public static String jsonbObject(List<?> keys, List<?> values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> names = keys(keys, values);
        for (int i = 0; i < names.size(); i++) {
            object.put(names.get(i), (String) values.get(i));
        }
        return Jsonb.write(object);
    }

    public static String jsonObject(List<?> keysAndValues) {
        List<List<?>> parted = keysAndValues(keysAndValues);
        return jsonObject(parted.get(0), parted.get(1));
    }

    public static String jsonObject(List<?> keys, List<?> values) {
        StringJoiner object = new StringJoiner(", ", "{", "}");
        List<String> names = keys(keys, values);
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(i);
            object.add(textAsJson(names.get(i)) + " : " + (value == null ? "null" : textAsJson((String) value)));
            TextFunctions.checkLength(object.length());
        }
        return object.toString();
    }

    /** An array has them one after the other, one of arrays has a pair in each. */
    private static List<List<?>> keysAndValues(List<?> array) {
        List<@Nullable Object> flat = new ArrayList<>();
        for (Object element : array) {
            if (element instanceof List<?> pair) {
                if (pair.size() != 2) {
                    throw ErrorCondition.BAD_ELEMENT.exception("An object is made of pairs of a key and a text");
                }
                flat.addAll(pair);
            } else {
                flat.add(element);
            }
        }
        if (flat.size() % 2 != 0) {
            throw ErrorCondition.BAD_ELEMENT.exception("An object is made of keys and texts: there is one more key");
        }
        if (flat.stream().anyMatch(List.class::isInstance)) {
            throw severalDimensions();
        }
        List<@Nullable Object> keys = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < flat.size(); i += 2) {
            keys.add(flat.get(i));
            values.add(flat.get(i + 1));
        }
        return List.of(keys, values);
    }

    private static DriverException severalDimensions() {
        return ErrorCondition.BAD_ELEMENT.exception("An object is made of arrays of one dimension");
    }

    private static List<String> keys(List<?> keys, List<?> values) {
        if (Stream.of(keys, values).flatMap(List::stream).anyMatch(List.class::isInstance)) {
            throw severalDimensions();
        }
        if (keys.size() != values.size()) {
            throw ErrorCondition.BAD_ELEMENT.exception("An object is made of as many keys as texts");
        }
        List<String> names = new ArrayList<>();
        for (Object key : keys) {
            if (key == null) {
                throw ErrorCondition.NULL_NOT_ALLOWED.exception("A key of an object is NULL");
            }
            names.add((String) key);
        }
        return names;
    }

    public static String jsonbSet(String json, List<@Nullable String> path, String value, boolean create) {
        return changed(json, path, value, create, null);
    }

    public static String jsonbInsert(String json, List<@Nullable String> path, String value, boolean after) {
        return changed(json, path, value, true, after);
    }

    private static String changed(
            String json, List<@Nullable String> path, String value, boolean create, @Nullable Boolean insertAfter) {
        JsonNode node = Jsonb.parse(json);
        JsonNode added = Jsonb.parse(value);
        if (node.isValueNode()) {
            throw badArgument("A single JSON value has no path into it");
        }
        JsonNode parent = node;
        for (int i = 0; i + 1 < path.size(); i++) {
            parent = at(parent, path.get(i));
        }
        String last = path.isEmpty() ? null : path.get(path.size() - 1);
        if (parent instanceof ObjectNode object && last != null) {
            if (object.has(last) && insertAfter != null) {
                throw badArgument("The key " + last + " is there already");
            }
            if (create || object.has(last)) {
                object.set(last, added);
            }
        } else if (parent instanceof ArrayNode array && last != null) {
            Integer given = index(last);
            if (given == null) {
                throw badArgument("An element of an array has a number: " + last + " is none");
            }
            put(array, given, added, create, insertAfter);
        }
        return Jsonb.write(node);
    }

    private static void put(ArrayNode array, int given, JsonNode added, boolean create, @Nullable Boolean insertAfter) {
        int size = array.size();
        int index = given < 0 ? given + size : given;
        boolean there = index >= 0 && index < size;
        if (there && insertAfter == null) {
            array.set(index, added);
        } else if (there) {
            array.insert(Boolean.TRUE.equals(insertAfter) ? index + 1 : index, added);
        } else if (create) {
            array.insert(index < 0 ? 0 : size, added);
        }
    }

    /**
     * Returns JSON as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22032) if it has more than a million characters
     */
    public static String saneJson(String json) {
        if (json.length() > LONG) {
            Cancellation.check();
            if (json.length() > LONGEST_JSON) {
                throw ErrorCondition.BAD_JSON.exception(
                        "JSON of " + json.length() + " characters is too long: a path reaches into " + LONGEST_JSON);
            }
        }
        return json;
    }

    /**
     * Returns a path into JSON as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22032) if its search could take long, and couldn't be
     *     stopped: a regular expression, a second {@code ..}, a condition that looks at everything, elements that are
     *     named again and again
     */
    public static String saneJsonPath(String path) {
        if (path.length() > (path.indexOf('?') < 0 ? LONGEST_PATH : LONGEST_CONDITION)) {
            throw ErrorCondition.BAD_JSON.exception("A path into JSON of " + path.length() + " characters is too long");
        }
        if (SLOW_PATH.matcher(path).find()) {
            throw ErrorCondition.BAD_JSON.exception("A regular expression in a path into JSON isn't supported, nor is a"
                    + " second .. or a condition that compares with all of it");
        }
        if (SLICE_FROM_END.matcher(path).find()) {
            throw ErrorCondition.BAD_JSON.exception(
                    "A path into JSON can't name elements from one counted from the end up to another");
        }
        // [0, -1][0, -1] names the one element of an array of one four times.
        long named = SEVERAL.matcher(path)
                .results()
                .mapToLong(several -> several.group(1).split(",", -1).length)
                .reduce(1, LongMath::saturatedMultiply);
        if (named > LONG) {
            throw ErrorCondition.BAD_JSON.exception("A path into JSON names more than " + LONG + " elements");
        }
        return path;
    }
}
