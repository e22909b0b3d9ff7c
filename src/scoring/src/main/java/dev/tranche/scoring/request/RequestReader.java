package dev.tranche.scoring.request;

import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.record.Fault;
import dev.tranche.scoring.record.Faults;
import dev.tranche.scoring.record.RefusedRecordException;
import dev.tranche.scoring.record.Row;
import dev.tranche.scoring.record.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the untyped JSON of a request into customers, every fault at once. A customer is {@code
 * {"id": "U1", "features": {"income": 52000}}}, the id being optional. Immutable.
 */
public final class RequestReader {
  /** Customers that one request may carry. */
  public static final int MOST_CUSTOMERS = 1_000;

  private static final String ID = "id";
  private static final String FEATURES = "features";

  private final RowReader rows;
  private final Set<String> featureNames;

  public RequestReader(List<Feature> features) {
    this.rows = new RowReader(features);
    this.featureNames =
        features.stream().map(Feature::name).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads one customer or a list of them.
   *
   * @throws RefusedRequestException naming the faults by their JSON pointers
   */
  public CustomerRequest read(Object body) {
    Faults faults = new Faults();
    List<Customer> customers = new ArrayList<>();
    if (body instanceof List<?> list) {
      if (list.size() > MOST_CUSTOMERS) {
        throw tooMany(list.size());
      }
      for (int i = 0; i < list.size(); i++) {
        customer(list.get(i), "/" + i, faults).ifPresent(customers::add);
      }
    } else {
      customer(body, "", faults).ifPresent(customers::add);
    }
    if (!faults.isEmpty()) {
      throw new RefusedRequestException(Refusal.FAULTY, faults);
    }
    return new CustomerRequest(body instanceof List<?>, customers);
  }

  private Optional<Customer> customer(Object item, String pointer, Faults faults) {
    if (!(item instanceof Map<?, ?> fields)) {
      faults.add(
          () ->
              new Fault(
                  pointer, Fault.WRONG_TYPE, "a customer must be an object with 'features' in it"));
      return Optional.empty();
    }
    for (Object key : fields.keySet()) {
      String name = (String) key;
      if (!name.equals(ID) && !name.equals(FEATURES)) {
        faults.add(() -> unknown(name).below(pointer));
      }
    }
    Optional<String> id = id(fields.get(ID), pointer, faults);
    return row(fields.get(FEATURES), pointer + "/" + FEATURES, faults)
        .map(row -> new Customer(id, row));
  }

  private Optional<Row> row(Object given, String pointer, Faults faults) {
    if (given == null) {
      faults.add(() -> new Fault(pointer, "missing", "'features' is missing"));
      return Optional.empty();
    }
    if (!(given instanceof Map<?, ?> features)) {
      faults.add(
          () ->
              new Fault(
                  pointer, Fault.WRONG_TYPE, "'features' must be an object of name and value"));
      return Optional.empty();
    }
    try {
      return Optional.of(rows.read(named(features)));
    } catch (RefusedRecordException e) {
      faults.addBelow(pointer, e);
      return Optional.empty();
    }
  }

  private static Optional<String> id(Object given, String pointer, Faults faults) {
    if (given != null && !(given instanceof String)) {
      faults.add(() -> new Fault(pointer + "/" + ID, Fault.WRONG_TYPE, "'id' must be a text"));
    }
    return given instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private Fault unknown(String name) {
    String hint =
        featureNames.contains(name)
            ? "is a feature: put it inside 'features'"
            : "is unknown here: a customer has 'features' and, if you like, 'id'";
    return Fault.of(name, "unknown_field", hint);
  }

  private static RefusedRequestException tooMany(int found) {
    String message =
        found + " customers in one request; send at most " + MOST_CUSTOMERS + " at a time";
    return new RefusedRequestException(
        Refusal.TOO_LARGE, new Fault("", "too_many_customers", message));
  }

  @SuppressWarnings("unchecked") // JSON has no other names than texts.
  private static Map<String, ?> named(Map<?, ?> object) {
    return (Map<String, ?>) object;
  }
}
