package dev.tranche.training.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.training.model.scorecard.ScorecardModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that tell of a scorecard, beside its graphs. The same card gives the same bytes. */
public final class ScorecardFiles {
  private ScorecardFiles() {}

  /**
   * The content of each file by its name.
   *
   * @param seen what the model sees
   * @param scale what its points mean
   * @param lowest points that are ever given
   */
  public static Map<String, byte[]> of(
      ScorecardModel model, FeatureSet seen, Scorecard scale, int lowest) {
    ScorecardTable table = ScorecardTable.of(model, seen, scale, lowest);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("scorecard.csv", new ScorecardCsv(table).text().getBytes(UTF_8));
    files.put("scorecard.md", new ScorecardMarkdown(table).text().getBytes(UTF_8));
    files.put("scorecard.sql", new ScorecardSql(table).text().getBytes(UTF_8));
    return files;
  }
}
