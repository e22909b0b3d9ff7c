package dev.tranche.training.evaluate.approval;

import dev.tranche.training.evaluate.metric.RankedScores;
import java.util.ArrayList;
import java.util.List;

/**
 * Who would be approved at which cut-off, from nobody to all: what a lender chooses a cut-off by.
 *
 * @param cutOffs ascending; who has a lower probability is approved
 * @param all customers
 */
public record ApprovalCurve(List<CutOffPoint> cutOffs, CustomerCount all) {
  /** A step for every hundredth of the customers. */
  private static final int STEPS = 100;

  public ApprovalCurve {
    cutOffs = List.copyOf(cutOffs);
  }

  /**
   * One possible cut-off.
   *
   * @param cutOff half-way between two probabilities
   * @param approved customers below it
   * @param defaults those of them with the bad outcome
   */
  public record CutOffPoint(double cutOff, int approved, int defaults) {}

  /**
   * The cut-offs that come nearest to approving each hundredth; fewer where many customers have the
   * same probability.
   *
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if there is no row, a probability is NaN or the lengths differ
   */
  public static ApprovalCurve of(float[] probability, byte[] label) {
    RankedScores ranked = RankedScores.of(probability, label);
    int groups = ranked.groups();
    int rows = probability.length;
    int defaults = ranked.truePositives()[groups - 1];
    List<CutOffPoint> points = new ArrayList<>();
    int declined = groups;
    for (int step = 0; step <= STEPS; step++) {
      double wanted = (double) step * rows / STEPS;
      int before = declined;
      while (declined > 0
          && Math.abs(approved(ranked, declined - 1, rows) - wanted)
              <= Math.abs(approved(ranked, declined, rows) - wanted)) {
        declined--;
      }
      if (step == 0 || declined != before) {
        int declinedDefaults = declined == 0 ? 0 : ranked.truePositives()[declined - 1];
        points.add(
            new CutOffPoint(
                cutOff(ranked.scores(), declined),
                approved(ranked, declined, rows),
                defaults - declinedDefaults));
      }
    }
    return new ApprovalCurve(points, new CustomerCount(rows, defaults));
  }

  /** Customers left where the highest so many of the different probabilities are declined. */
  private static int approved(RankedScores ranked, int declined, int rows) {
    return declined == 0
        ? rows
        : rows - ranked.truePositives()[declined - 1] - ranked.falsePositives()[declined - 1];
  }

  private static double cutOff(float[] scores, int declined) {
    if (declined == 0) {
      return (scores[0] + 1.0) / 2;
    }
    double lowestDeclined = scores[declined - 1];
    double highestApproved = declined < scores.length ? scores[declined] : lowestDeclined;
    return (lowestDeclined + highestApproved) / 2;
  }

  /** The cut-off that approves as nearly as can be so large a share, 0 … 1; of equals the lower. */
  public CutOffPoint nearest(double share) {
    CutOffPoint best = cutOffs.get(0);
    for (CutOffPoint point : cutOffs) {
      if (Math.abs(point.approved() - share * all.customers())
          < Math.abs(best.approved() - share * all.customers())) {
        best = point;
      }
    }
    return best;
  }
}
