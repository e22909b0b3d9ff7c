package dev.tranche.training.report;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.period.DefaultCount;
import dev.tranche.training.evaluate.period.FiguresOverTime;
import dev.tranche.training.evaluate.period.HeldOutFigures;
import dev.tranche.training.evaluate.period.PeriodFigures;
import dev.tranche.training.evaluate.period.ScoreStability;
import dev.tranche.training.prepare.SplitPart;
import java.util.List;
import java.util.Optional;

/** What four quarters might tell of a model. */
final class SamplePeriods {
  private SamplePeriods() {}

  static Optional<FiguresOverTime> of(String model, String column) {
    return Optional.of(
        new FiguresOverTime(
            model,
            column,
            20,
            new FiguresOverTime.Reference(SplitPart.TRAINING, 500, 10),
            List.of(
                period("2023-Q1", SplitPart.TRAINING, Optional.empty()),
                period(
                    "2023-Q2",
                    SplitPart.TRAINING,
                    Optional.of(
                        new HeldOutFigures(
                            new DefaultCount(500, 100, .2),
                            .21,
                            .8123,
                            Optional.of(new Interval(.7712, .8511)),
                            Optional.empty()))),
                period(
                    "2023-Q3",
                    SplitPart.CALIBRATION,
                    Optional.of(
                        new HeldOutFigures(
                            new DefaultCount(60, 12, .2),
                            .19,
                            Double.NaN,
                            Optional.empty(),
                            Optional.of(new ScoreStability(.0511, .0412, .0831))))),
                period(
                    "2023-Q4",
                    SplitPart.TEST,
                    Optional.of(
                        new HeldOutFigures(
                            new DefaultCount(500, 150, .3),
                            .2,
                            .7512,
                            Optional.of(new Interval(.7011, .7912)),
                            Optional.of(new ScoreStability(.1234, .036, .0677))))))));
  }

  private static PeriodFigures period(
      String name, SplitPart part, Optional<HeldOutFigures> heldOut) {
    return new PeriodFigures(
        name, part, name + " first", name + " last", new DefaultCount(500, 100, .2), heldOut);
  }
}
