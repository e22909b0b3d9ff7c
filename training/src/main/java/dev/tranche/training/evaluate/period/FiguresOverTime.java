package dev.tranche.training.evaluate.period;

import dev.tranche.training.evaluate.metric.FigureDigits;
import dev.tranche.training.prepare.SplitPart;
import java.util.List;

/**
 * A classifier's figures, one period after the other. What a classifier says of rows that it was
 * fitted to flatters it, so its figures are of others alone: the test part, the calibration part by
 * a classifier that was not fitted to that, and of the training part the rows that forward
 * cross-validation left out, by classifiers of the rows before them.
 *
 * @param model its name
 * @param column that tells the time
 * @param fewest rows of either class that a ROC-AUC is given of
 * @param reference that the spread of scores is compared with
 * @param periods part by part, the earlier before the later
 */
public record FiguresOverTime(
    String model, String column, int fewest, Reference reference, List<PeriodFigures> periods) {
  /** With fewer rows of a class a ROC-AUC says little. */
  public static final int FEWEST = FigureDigits.FEW;

  public FiguresOverTime {
    periods = List.copyOf(periods);
  }

  /**
   * The scores that others are compared with: those of the training part that are held out, or
   * where none is, of the calibration part. A period of it is compared with its other periods.
   *
   * @param rows how many
   * @param bins that they are put into, about a tenth in each
   */
  public record Reference(SplitPart part, int rows, int bins) {}
}
