package dev.tranche.scoring.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.bundle.Feature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCustomersTest {
  private static final List<Feature> FEATURES =
      List.of(
          TinyModels.RISK_FEATURES.get(0),
          TinyModels.RISK_FEATURES.get(1).asRequired(),
          TinyModels.RISK_FEATURES.get(2).asRequired());

  private final StrictJson json = new StrictJson();
  private final RequestLimits limits = new RequestLimits(3, 1 << 20);

  private final List<RequestReader> readers =
      List.of(
          new RequestReader(TinyModels.RISK_FEATURES, limits), new RequestReader(FEATURES, limits));

  private Optional<CustomerEntries> plain(String body) {
    return json.parsed(
        body.getBytes(StandardCharsets.UTF_8),
        new PlainCustomers(FEATURES, limits.customers())::read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"U1\", \"features\": {\"age\": 1, \"home\": \"OWN\", \"income\": null}}",
        "[{\"features\": {\"age\": 1.5, \"home\": \"?\"}}]",
        "[]"
      })
  void takesWhatNothingIsWrongWith(String body) {
    assertEquals(outcome(() -> plain(body).orElseThrow()), outcome(() -> slowly(body, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "{}",
        "{\"features\": {}}",
        "{\"features\": {\"age\": 1}}",
        "{\"features\": {\"age\": 1, \"home\": \"\"}}",
        "{\"features\": {\"age\": null, \"home\": \"OWN\"}}",
        "{\"features\": {\"age\": \"1\", \"home\": \"OWN\"}}",
        "{\"features\": {\"age\": 1, \"home\": 2}}",
        "{\"features\": {\"age\": 1e39, \"home\": \"OWN\"}}",
        "{\"features\": {\"age\": 1, \"home\": \"OWN\", \"colour\": 1}}",
        "{\"features\": {\"age\": 1, \"home\": \"OWN\", \"age\": 1}}",
        "{\"features\": {\"age\": 1, \"home\": \"OWN\"}, \"id\": 7}",
        "{\"features\": {\"age\": 1, \"home\": \"OWN\"}, \"id\": \"a\", \"id\": \"b\"}",
        "{\"features\": {\"age\": 1, \"home\": \"OWN\"}, \"age\": 1}",
        "{\"features\": {\"age\": 1, \"home\": \"OWN\"}} 7",
        "{\"features\": {\"age\": 1, \"home\": \"OWN\"}",
        "[{\"features\": {\"age\": 1, \"home\": \"OWN\"}}, 7]"
      })
  void leavesWhatSomethingIsWrongWith(String body) {
    assertEquals(Optional.empty(), plain(body));
  }

  @Property
  void bothWaysReadTheSame(@ForAll("bodies") String body) {
    for (int i = 0; i < readers.size(); i++) {
      RequestReader reader = readers.get(i);
      int which = i;
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      assertEquals(
          outcome(() -> slowly(body, which)), outcome(() -> reader.readEach(bytes, json)), body);
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

  private CustomerEntries slowly(String body, int reader) {
    return readers.get(reader).readEach(json.read(body.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Reading {
    CustomerEntries read();
  }

  /** All that can be told of what was read or refused. */
  private static String outcome(Reading reading) {
    try {
      CustomerEntries read = reading.read();
      List<String> told = new ArrayList<>(List.of(String.valueOf(read.list())));
      for (CustomerEntry entry : read.entries()) {
        if (entry instanceof CustomerEntry.Read one) {
          told.add(one.id() + Arrays.toString(one.customer().row().numbers()));
          told.add(Arrays.toString(one.customer().row().texts()));
        } else if (entry instanceof CustomerEntry.Refused refused) {
          told.add(refused.id() + " " + refused.faults().listed());
        }
      }
      return told.toString();
    } catch (RefusedRequestException e) {
      return e.refusal() + " " + e.getMessage();
    }
  }
}
