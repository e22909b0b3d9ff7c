package dev.tranche.spark.row;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.spark.bundle.PackedBundle;
import dev.tranche.spark.bundle.UnpackedBundle;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Scores by the champion. */
public final class RiskChoice implements ModelChoice {
  private static final long serialVersionUID = 1L;

  private final Explain explain;

  /**
   * Says whom reasons are given for; only if to somebody there is a column of them.
   *
   * @param explain as in the risk function's requests
   */
  public RiskChoice(Explain explain) {
    this.explain = explain;
  }

  @Override
  public List<StructField> columns(Manifest manifest) {
    List<StructField> columns = new ArrayList<>();
    columns.add(column("probability_of_default", DataTypes.FloatType));
    columns.add(column("score", DataTypes.IntegerType));
    columns.add(column("band", DataTypes.StringType));
    columns.add(column("decision", DataTypes.StringType));
    if (explain != Explain.NONE) {
      columns.add(column("reasons", DataTypes.createArrayType(DataTypes.StringType, false)));
    }
    if (explain == Explain.ALL) {
      columns.add(column("base_value", DataTypes.DoubleType));
      columns.add(column("margin", DataTypes.FloatType));
      for (Feature feature : manifest.features().ofModels()) {
        columns.add(column("contribution_" + feature.name(), DataTypes.FloatType));
      }
    }
    return columns;
  }

  private static StructField column(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  @Override
  public OpenModel open(PackedBundle packed) {
    try (UnpackedBundle unpacked = UnpackedBundle.of(packed)) {
      return unpacked.open(
          Task.RISK,
          bundle -> {
            RiskScorer scorer = RiskScorer.open(bundle);
            if (explain != Explain.NONE) {
              // Now, while the bundle's files are here.
              scorer.prepareReasons();
            }
            return new RiskValues(scorer, explain);
          });
    }
  }
}
