package dev.tranche.scoring.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.RowBuilder;
import dev.tranche.scoring.value.RowReader;
import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the customers of a request from its JSON, in one pass, with every violation at once. A
 * customer is {@code {"id": "U1", "features": {"income": 52000}}}, the id being optional, as is a
 * {@code reference}, the caller's own name for the application. Immutable.
 */
public final class RequestReader {
  private static final String ID = "id";
  private static final String REFERENCE = "reference";
  private static final String FEATURES = "features";
  private static final String PORTRAIT = "portrait";

  /** In no list. */
  private static final int ALONE = -1;

  /** Described in one answer; beyond them each customer gets its first. */
  private static final int MOST_VIOLATIONS = 1_000;

  private final RowReader rows;
  private final int mostCustomers;
  private final StrictJson json;
  private final boolean portraits;

  /** Reads as much as {@link RequestLimits#DEFAULTS} allow. */
  public RequestReader(List<Feature> features) {
    this(features, RequestLimits.DEFAULTS);
  }

  public RequestReader(List<Feature> features, RequestLimits limits) {
    this(new RowReader(features), limits);
  }

  /** Takes the customers that {@code rows} takes. */
  public RequestReader(RowReader rows, RequestLimits limits) {
    this(rows, limits.customers(), new StrictJson(limits), false);
  }

  private RequestReader(RowReader rows, int mostCustomers, StrictJson json, boolean portraits) {
    this.rows = rows;
    this.mostCustomers = mostCustomers;
    this.json = json;
    this.portraits = portraits;
  }

  /** The same, and customers may have a {@code portrait}, which is true or false. */
  public RequestReader withPortraits() {
    return new RequestReader(rows, mostCustomers, json, true);
  }

  /**
   * Reads one customer or a list of them, each for itself.
   *
   * @throws RefusedRequestException if it is too much, or not JSON
   */
  public CustomerRequest read(byte[] body) {
    return read(body, () -> entry -> {});
  }

  /**
   * As above, and tells of each customer as soon as it is read.
   *
   * @param listening who hears of them; some texts are read a second time, from their beginning
   */
  public CustomerRequest read(byte[] body, Supplier<Consumer<CustomerEntry>> listening) {
    return json.read(body, parser -> read(parser, listening.get()));
  }

  /** As the parser's current token begins it. */
  private CustomerRequest read(JsonParser parser, Consumer<CustomerEntry> listener)
      throws IOException {
    FeaturePlaces known = new FeaturePlaces(rows);
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      CustomerEntry entry = customer(parser, known, ALONE, ViolationList.MOST_LISTED);
      listener.accept(entry);
      return new CustomerRequest(false, List.of(entry));
    }
    List<CustomerEntry> entries = new ArrayList<>();
    int left = MOST_VIOLATIONS;
    int found = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (found < mostCustomers) {
        CustomerEntry entry = customer(parser, known, found, Math.max(1, left));
        if (entry instanceof CustomerEntry.Refused refused) {
          left -= refused.violations().listed().size();
        }
        entries.add(entry);
        listener.accept(entry);
      } else {
        UntypedJson.read(parser);
      }
      found++;
    }
    if (found > mostCustomers) {
      throw tooMany(found);
    }
    return new CustomerRequest(true, entries);
  }

  private CustomerEntry customer(
      JsonParser parser, FeaturePlaces known, int place, int mostViolations) throws IOException {
    ViolationList violations =
        new ViolationList(Math.min(ViolationList.MOST_LISTED, mostViolations));
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      UntypedJson.read(parser);
      String message = "a customer must be an object with 'features' in it";
      violations.add(() -> new Violation(pointer(place), Violation.WRONG_TYPE, message));
      return new CustomerEntry.Refused(Optional.empty(), Optional.empty(), violations);
    }
    Optional<String> id = Optional.empty();
    Optional<String> reference = Optional.empty();
    RowBuilder row = rows.start();
    boolean featuresGiven = false;
    boolean portrait = false;
    MemberNames names = new MemberNames();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      requireNew(names.add(name), parser);
      JsonToken value = parser.nextToken();
      switch (name) {
        case ID -> id = id(parser, place, violations);
        case REFERENCE -> reference = reference(parser, place, violations);
        case FEATURES -> {
          featuresGiven = value != JsonToken.VALUE_NULL;
          features(parser, row, known, place, violations);
        }
        default -> {
          if (portraits && name.equals(PORTRAIT)) {
            portrait = portrait(parser, place, violations);
          } else {
            UntypedJson.read(parser);
            unknown(name, place, violations);
          }
        }
      }
    }
    if (!featuresGiven) {
      violations.add(
          () -> new Violation(pointer(place) + "/" + FEATURES, "missing", "'features' is missing"));
    }
    return violations.isEmpty()
        ? new CustomerEntry.Read(new Customer(id, reference, row.row(), portrait))
        : new CustomerEntry.Refused(id, reference, violations);
  }

  private static Optional<String> id(JsonParser parser, int place, ViolationList violations)
      throws IOException {
    Object given = UntypedJson.read(parser);
    if (given != null && !(given instanceof String)) {
      violations.add(
          () ->
              new Violation(
                  pointer(place) + "/" + ID, Violation.WRONG_TYPE, "'id' must be a text"));
    }
    return given instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> reference(JsonParser parser, int place, ViolationList violations)
      throws IOException {
    Object given = UntypedJson.read(parser);
    Optional<String> read =
        given instanceof String text && Reference.isOne(text)
            ? Optional.of(text)
            : Optional.empty();
    if (given != null && read.isEmpty()) {
      String code = given instanceof String ? "invalid_reference" : Violation.WRONG_TYPE;
      String message = "'reference' must be " + Reference.wanted();
      violations.add(() -> new Violation(pointer(place) + "/" + REFERENCE, code, message));
    }
    return read;
  }

  private static boolean portrait(JsonParser parser, int place, ViolationList violations)
      throws IOException {
    Object given = UntypedJson.read(parser);
    if (given != null && !(given instanceof Boolean)) {
      String message = "'portrait' must be true or false";
      violations.add(
          () -> new Violation(pointer(place) + "/" + PORTRAIT, Violation.WRONG_TYPE, message));
    }
    return Boolean.TRUE.equals(given);
  }

  private static void features(
      JsonParser parser, RowBuilder row, FeaturePlaces known, int place, ViolationList violations)
      throws IOException {
    if (parser.hasToken(JsonToken.START_OBJECT)) {
      for (int f = known.read(parser); f != FeaturePlaces.END; f = known.read(parser)) {
        String name = parser.currentName();
        requireNew(f < 0 ? !row.has(name) : !row.has(f), parser);
        JsonToken value = parser.nextToken();
        if (f < 0) {
          row.put(name, UntypedJson.read(parser));
        } else if (value == JsonToken.VALUE_STRING) {
          char[] text = parser.getTextCharacters();
          int from = parser.getTextOffset();
          row.put(f, text, from, from + parser.getTextLength());
        } else if (value == JsonToken.VALUE_NUMBER_FLOAT) {
          row.put(f, parser.getFloatValue());
        } else {
          row.put(f, UntypedJson.read(parser));
        }
      }
      ViolationList found = row.check();
      if (!found.isEmpty()) {
        violations.addBelow(pointer(place) + "/" + FEATURES, found);
      }
    } else if (UntypedJson.read(parser) != null) {
      String message = "'features' must be an object of name and value";
      violations.add(
          () -> new Violation(pointer(place) + "/" + FEATURES, Violation.WRONG_TYPE, message));
    }
  }

  /** Made where something is wrong, which is with few of a list. */
  private static String pointer(int place) {
    return place == ALONE ? "" : "/" + place;
  }

  private static void requireNew(boolean isNew, JsonParser parser) {
    if (!isNew) {
      throw MalformedJson.duplicate(parser.currentTokenLocation());
    }
  }

  private void unknown(String name, int place, ViolationList violations) {
    String hint =
        rows.knows(name)
            ? "is a feature: put it inside 'features'"
            : "is unknown here: a customer has 'features' and, if you like, "
                + (portraits ? "'id', 'reference' and 'portrait'" : "'id' and 'reference'");
    violations.add(() -> Violation.of(name, "unknown_field", hint).below(pointer(place)));
  }

  private RefusedRequestException tooMany(int found) {
    String message =
        found + " customers in one request; send at most " + mostCustomers + " at a time";
    return new RefusedRequestException(
        Refusal.TOO_LARGE, new Violation("", "too_many_customers", message));
  }
}
