package dev.tranche.training.report.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.evaluate.Slice;
import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.evaluate.metric.RocCurve;
import dev.tranche.training.evaluate.period.DefaultCount;
import dev.tranche.training.evaluate.period.HeldOutFigures;
import dev.tranche.training.evaluate.period.PeriodFigures;
import dev.tranche.training.evaluate.period.ScoreStability;
import dev.tranche.training.fit.selection.BalanceTrial;
import dev.tranche.training.fit.selection.Selection;
import dev.tranche.training.fit.selection.SettingsTrial;
import dev.tranche.training.read.ColumnProfile;
import dev.tranche.training.table.DroppedColumn;
import java.util.Map;
import java.util.Optional;

/**
 * Records as JSON: members in snake case, constants in lower case, figures that are undefined null,
 * what is absent left out. Thread-safe.
 */
public final class DocumentJson {
  /** One for all: what it learns of the records' types serves every document of a run. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(new FigureModule())
          .addModule(new SimpleModule("selection").addSerializer(new SelectionJson()))
          .withConfigOverride(
              Optional.class,
              it ->
                  it.setInclude(
                      JsonInclude.Value.construct(
                          JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
          .addMixIn(BalanceTrial.class, AsRocAuc.class)
          .addMixIn(SettingsTrial.class, AsRocAuc.class)
          .addMixIn(Selection.Contender.class, AsContender.class)
          .addMixIn(ClusterCount.Candidate.class, WithWorth.class)
          .addMixIn(Slice.class, FlatSlice.class)
          .addMixIn(ColumnProfile.class, AsColumn.class)
          .addMixIn(DroppedColumn.class, AsName.class)
          .addMixIn(PeriodFigures.class, FlatCount.class)
          .addMixIn(HeldOutFigures.class, FlatCount.class)
          .addMixIn(ScoreStability.class, WithHigh95.class)
          .addMixIn(RocCurve.class, WithoutThreshold.class)
          .build();

  /** A record as a JSON object. */
  public ObjectNode tree(Object document) {
    return MAPPER.valueToTree(document);
  }

  // How records from rooms that know nothing of JSON are spelt where the rule above does not do.

  interface AsRocAuc {
    @JsonProperty("roc_auc")
    double auc();
  }

  interface AsContender extends AsRocAuc {
    @JsonProperty("standard_error_of_difference_to_best")
    double standardErrorOfDifference();
  }

  interface WithWorth {
    @JsonProperty
    double worth();
  }

  interface FlatSlice {
    @JsonUnwrapped
    Slice.Accuracy accuracy();

    @JsonUnwrapped
    Slice.Approval approval();
  }

  interface FlatCount {
    @JsonUnwrapped
    DefaultCount count();
  }

  interface WithHigh95 {
    @JsonProperty("by_chance_high_95")
    double byChanceHigh();
  }

  interface AsName {
    @JsonProperty("name")
    String column();
  }

  interface AsColumn extends AsName {
    @JsonProperty("missing")
    long missingCells();

    @JsonProperty("why")
    String why();

    @JsonIgnore
    String reason();

    @JsonIgnore
    Map<String, Integer> missing();

    @JsonIgnore
    Optional<String> leftOut();
  }

  interface WithoutThreshold {
    @JsonIgnore
    double[] threshold();
  }
}
