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
  static final String ID = "id";
  static final String FEATURES = "features";

  /** Described in one answer; beyond them each customer gets its first. */
  private static final int MOST_FAULTS = 1_000;

  private final RowReader rows;
  private final Set<String> featureNames;
  private final int mostCustomers;
  private final PlainCustomers plain;

  /** Reads as many customers as {@link RequestLimits#DEFAULTS} allow. */
  public RequestReader(List<Feature> features) {
    this(features, RequestLimits.DEFAULTS);
  }

  public RequestReader(List<Feature> features, RequestLimits limits) {
    this.rows = new RowReader(features);
    this.featureNames =
        features.stream().map(Feature::name).collect(Collectors.toUnmodifiableSet());
    this.mostCustomers = limits.customers();
    this.plain = new PlainCustomers(features, mostCustomers);
  }

  /**
   * Reads one customer or a list of them, all or none.
   *
   * @throws RefusedRequestException naming the faults by their JSON pointers
   */
  public CustomerRequest read(Object body) {
    CustomerEntries read = readEach(body);
    Faults faults = new Faults();
    List<Customer> customers = new ArrayList<>();
    for (CustomerEntry entry : read.entries()) {
      if (entry instanceof CustomerEntry.Read accepted) {
        customers.add(accepted.customer());
      } else if (entry instanceof CustomerEntry.Refused refused) {
        faults.addAll(refused.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedRequestException(Refusal.FAULTY, faults);
    }
    return new CustomerRequest(read.list(), customers);
  }

  /**
   * Reads one customer or a list of them, each for itself, as the other method does, but quickly if
   * nothing is wrong with any.
   *
   * @throws RefusedRequestException if there are too many, or it is not JSON
   */
  public CustomerEntries readEach(byte[] body, StrictJson json) {
    return json.parsed(body, plain::read).orElseGet(() -> readEach(json.read(body)));
  }

  /**
   * Reads one customer or a list of them, each for itself.
   *
   * @throws RefusedRequestException if there are too many
   */
  public CustomerEntries readEach(Object body) {
    if (!(body instanceof List<?> list)) {
      return new CustomerEntries(false, List.of(customer(body, "", Faults.MOST_LISTED)));
    }
    if (list.size() > mostCustomers) {
      throw tooMany(list.size());
    }
    List<CustomerEntry> entries = new ArrayList<>(list.size());
    int left = MOST_FAULTS;
    for (int i = 0; i < list.size(); i++) {
      CustomerEntry entry = customer(list.get(i), "/" + i, Math.max(1, left));
      if (entry instanceof CustomerEntry.Refused refused) {
        left -= refused.faults().listed().size();
      }
      entries.add(entry);
    }
    return new CustomerEntries(true, entries);
  }

  private CustomerEntry customer(Object item, String pointer, int mostFaults) {
    Faults faults = new Faults(Math.min(Faults.MOST_LISTED, mostFaults));
    if (!(item instanceof Map<?, ?> fields)) {
      faults.add(
          () ->
              new Fault(
                  pointer, Fault.WRONG_TYPE, "a customer must be an object with 'features' in it"));
      return new CustomerEntry.Refused(Optional.empty(), faults);
    }
    for (Object key : fields.keySet()) {
      String name = (String) key;
      if (!name.equals(ID) && !name.equals(FEATURES)) {
        faults.add(() -> unknown(name).below(pointer));
      }
    }
    Optional<String> id = id(fields.get(ID), pointer, faults);
    Optional<Row> row = row(fields.get(FEATURES), pointer + "/" + FEATURES, faults);
    return row.isPresent() && faults.isEmpty()
        ? new CustomerEntry.Read(new Customer(id, row.get()))
        : new CustomerEntry.Refused(id, faults);
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

  private RefusedRequestException tooMany(int found) {
    String message =
        found + " customers in one request; send at most " + mostCustomers + " at a time";
    return new RefusedRequestException(
        Refusal.TOO_LARGE, new Fault("", "too_many_customers", message));
  }

  @SuppressWarnings("unchecked") // JSON has no other names than texts.
  private static Map<String, ?> named(Map<?, ?> object) {
    return (Map<String, ?>) object;
  }
}
