package dev.tranche.batch.monitor.tally;

import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.RecordedAssessment;
import dev.tranche.scoring.audit.RecordedWarning;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.reference.ReferenceLabels.Outcome;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.value.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts decision records: scores and decisions as they were given, by the day they were asked for,
 * without any value of a feature. Not thread-safe.
 */
public final class RecordCounts {
  private static final Row NOTHING = new Row(new float[0], new String[0]);

  private final Manifest manifest;
  private final PeriodLength period;
  private final PeriodTallies tallies;
  private final Map<String, Map<String, Long>> warnings = new TreeMap<>();
  private long others;
  private long advisory;
  private long refusals;
  private long unreadable;

  /**
   * Of none yet.
   *
   * @param reference of the bundle that decided
   */
  public RecordCounts(Manifest manifest, TrainingReference reference, PeriodLength period) {
    this.manifest = manifest;
    this.period = period;
    this.tallies =
        new PeriodTallies(
            () ->
                new CustomerTally(
                    List.of(),
                    Optional.of(
                        new ScoreTally(reference.score().orElseThrow().scores().bins(), List.of())),
                    0));
  }

  /** One more record. */
  public void add(DecisionRecord record) {
    if (!record.by().bundle().equals(manifest.version())) {
      others++;
      return;
    }
    if (record.by().advisory()) {
      advisory++;
      return;
    }
    RecordedAssessment said = record.assessment();
    CustomerTally tally = tallies.of(start(record.request().time()));
    tally.add(NOTHING);
    tally
        .scores()
        .orElseThrow()
        .add(
            new RiskScore(
                said.probabilityOfDefault(),
                Float.NaN,
                said.decision(),
                said.creditScore(),
                List.of()),
            Outcome.UNKNOWN,
            new int[0]);
    for (RecordedWarning warning : said.warnings()) {
      warnings
          .computeIfAbsent(warning.feature(), it -> new TreeMap<>())
          .merge(warning.code(), 1L, Long::sum);
    }
  }

  private Optional<LocalDate> start(String time) {
    try {
      LocalDate day = LocalDate.ofInstant(Instant.parse(time), ZoneOffset.UTC);
      return Optional.of(period.start(day));
    } catch (DateTimeParseException e) {
      // A record whose time was altered still has a score; it is told of as one without a date.
      return Optional.empty();
    }
  }

  /** One more request that was refused. */
  public void addRefusal() {
    refusals++;
  }

  /** One more record that cannot be read. */
  public void addUnreadable() {
    unreadable++;
  }

  /** Those of the bundle's champion. */
  public PeriodTallies tallies() {
    return tallies;
  }

  /** By feature, then by code, how many warnings there were. */
  public Map<String, Map<String, Long>> warnings() {
    return Collections.unmodifiableMap(warnings);
  }

  /** Records of other bundles, which are left out. */
  public long others() {
    return others;
  }

  /** Records of models that decide nothing, which are left out. */
  public long advisory() {
    return advisory;
  }

  /** Requests that were refused. */
  public long refusals() {
    return refusals;
  }

  /** Records that cannot be read. */
  public long unreadable() {
    return unreadable;
  }
}
