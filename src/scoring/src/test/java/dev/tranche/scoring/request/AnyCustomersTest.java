package dev.tranche.scoring.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.InvalidRowException;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import dev.tranche.scoring.value.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of every kind, and what is made of each customer in them. */
class AnyCustomersTest {
  private static final String WHOLE = "\"age\": 1, \"home\": \"OWN\"";
  private static final List<Feature> STRICT =
      List.of(
          TinyModels.RISK_FEATURES.get(0),
          TinyModels.RISK_FEATURES.get(1).withRequired(true),
          TinyModels.RISK_FEATURES.get(2).withRequired(true));

  private final StrictJson json = new StrictJson();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"features\": {WHOLE}, \"id\": null} | []",
        "{\"features\": {WHOLE, \"income\": null}, \"id\": \"U1\"} | []",
        "[] | []",
        "7 | [wrong_type]",
        "{} | [missing]",
        "{\"features\": null} | [missing]",
        "{\"features\": 7} | [wrong_type]",
        "{\"features\": {}} | [no_features, required, required]",
        "{\"features\": {\"age\": 1}} | [required]",
        "{\"features\": {\"age\": 1, \"home\": \"\"}} | [required]",
        "{\"features\": {\"age\": null, \"home\": \"OWN\"}} | [required]",
        "{\"features\": {\"age\": \"one\", \"home\": \"OWN\"}} | [wrong_type]",
        "{\"features\": {\"age\": \" 1 \", \"home\": \"OWN\"}} | []",
        "{\"features\": {\"age\": \"NA\", \"home\": \"n/a\"}} | [required, required]",
        "{\"features\": {\"age\": 1, \"home\": 2}} | [wrong_type]",
        "{\"features\": {\"age\": 1e39, \"home\": \"OWN\"}} | [out_of_range]",
        "{\"features\": {WHOLE, \"colour\": {\"a\": [1]}}} | [unknown_feature]",
        "{\"features\": {WHOLE}, \"id\": 7} | [wrong_type]",
        "{\"features\": {WHOLE}, \"age\": 1} | [unknown_field]",
        "[{\"features\": {WHOLE}}, 7] | [wrong_type]",
        "{\"features\": {WHOLE, \"age\": 1}} | [malformed_json]",
        "{\"features\": {WHOLE, \"x\": 1, \"x\": 1}} | [malformed_json]",
        "{\"features\": {WHOLE}, \"x\": {\"a\": 1, \"a\": 2}} | [malformed_json]",
        "{\"features\": {WHOLE}, \"id\": \"a\", \"id\": \"b\"} | [malformed_json]",
        "{\"features\": {WHOLE}} 7 | [malformed_json]",
        "{\"features\": {WHOLE} | [malformed_json]",
        "[7, {\"features\": {WHOLE, | [malformed_json]"
      })
  void areToldWhatIsWrongWithThem(String body, String codes) {
    assertEquals(codes, codes(body.replace("WHOLE", WHOLE)).toString());
  }

  private static List<String> codes(String body) {
    try {
      new RequestReader(STRICT).read(body.getBytes(StandardCharsets.UTF_8)).allOrNone();
      return List.of();
    } catch (RefusedRequestException e) {
      return e.violations().stream().map(Violation::code).toList();
    }
  }

  /** The other way goes by maps, after the whole body has been read. */
  @Property(seed = "1")
  void getTheRowsThatTheirValuesMake(@ForAll("bodies") String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (List<Feature> features : List.of(TinyModels.RISK_FEATURES, STRICT)) {
      RowReader rows = new RowReader(features);
      assertEquals(
          outcome(() -> customers(json.read(bytes)).map(it -> byValues(it, rows)).toList()),
          outcome(() -> entries(new RequestReader(features).read(bytes))),
          body);
    }
  }

  private static Stream<Object> customers(Object body) {
    return body instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.of(body);
  }

  @SuppressWarnings("unchecked") // JSON has no other names than texts.
  private static String byValues(Object customer, RowReader rows) {
    Map<String, Object> fields = (Map<String, Object>) customer;
    boolean known = Set.of("id", "features").containsAll(fields.keySet());
    if (!known
        || !(fields.getOrDefault("id", "") instanceof String)
        || !fields.containsKey("features")) {
      return "refused";
    }
    try {
      Row row = rows.read((Map<String, ?>) fields.get("features"));
      return Arrays.toString(row.numbers()) + Arrays.toString(row.texts());
    } catch (InvalidRowException e) {
      return "refused";
    }
  }

  private static List<String> entries(CustomerRequest request) {
    List<String> entries = new ArrayList<>();
    for (CustomerEntry entry : request.entries()) {
      entries.add(
          entry instanceof CustomerEntry.Read read
              ? Arrays.toString(read.customer().row().numbers())
                  + Arrays.toString(read.customer().row().texts())
              : "refused");
    }
    return entries;
  }

  private static String outcome(Supplier<List<String>> reading) {
    try {
      return reading.get().toString();
    } catch (RefusedRequestException e) {
      return e.getMessage();
    }
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> value =
        Arbitraries.of(
            "1",
            "-0",
            "0.1",
            "16777217",
            "3.4028236e38",
            "1e-46",
            "123456789012345678901234567890",
            "null",
            "\"OWN\"",
            "\"\"",
            "\"\\u00e9\"",
            "true",
            "[]",
            "{}",
            "1e39",
            "x");
    Arbitrary<String> member =
        Arbitraries.of("age", "age", "home", "home", "income", "colour", "\\u0061ge")
            .flatMap(name -> value.map(given -> "\"" + name + "\": " + given));
    Arbitrary<String> features =
        member.list().ofMaxSize(4).map(members -> "{" + String.join(", ", members) + "}");
    Arbitrary<String> field =
        Arbitraries.frequencyOf(
            Tuple.of(4, features.map(given -> "\"features\": " + given)),
            Tuple.of(1, Arbitraries.of("\"id\": \"a\"", "\"id\": 1", "\"i\": 1")));
    Arbitrary<String> customer =
        field.list().ofMinSize(1).ofMaxSize(2).map(all -> "{" + String.join(", ", all) + "}");
    Arbitrary<String> list =
        customer.list().ofMaxSize(4).map(all -> "[" + String.join(", ", all) + "]");
    return Arbitraries.oneOf(customer, list, list.map(all -> all + "]"));
  }
}
