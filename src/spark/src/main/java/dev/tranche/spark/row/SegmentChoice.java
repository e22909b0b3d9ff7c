package dev.tranche.spark.row;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.spark.bundle.PackedBundle;
import dev.tranche.spark.bundle.UnpackedBundle;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Segments. */
public final class SegmentChoice implements ModelChoice {
  private static final long serialVersionUID = 1L;

  @Override
  public List<StructField> columns(Manifest manifest) {
    return List.of(
        DataTypes.createStructField("segment", DataTypes.IntegerType, true),
        DataTypes.createStructField("name", DataTypes.StringType, true),
        DataTypes.createStructField("distance", DataTypes.FloatType, true),
        DataTypes.createStructField("confidence", DataTypes.FloatType, true),
        DataTypes.createStructField("outlier", DataTypes.BooleanType, true));
  }

  @Override
  public OpenModel open(PackedBundle packed) {
    try (UnpackedBundle unpacked = UnpackedBundle.of(packed)) {
      return new SegmentValues(unpacked.open(Task.SEGMENTS, Segmenter::open));
    }
  }
}
