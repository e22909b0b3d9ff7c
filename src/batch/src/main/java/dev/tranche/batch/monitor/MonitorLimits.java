package dev.tranche.batch.monitor;

import dev.tranche.base.InputException;

/**
 * From which change on something is to be done. The usual limits are those that credit scoring has
 * for the population stability index (Siddiqi, <i>Credit Risk Scorecards</i>, 2006).
 *
 * @param watch from which change on somebody should look
 * @param act from which on the model should not go on as it is
 */
public record MonitorLimits(double watch, double act) {
  /** A tenth and a quarter. */
  public static final MonitorLimits USUAL = new MonitorLimits(.10, .25);

  /** Throws {@link InputException} unless {@code 0 < watch <= act}. */
  public MonitorLimits {
    if (!(watch > 0 && watch <= act && Double.isFinite(act))) {
      throw new InputException(
          "limits must satisfy 0 < --watch <= --act, but --watch is "
              + watch
              + " and --act is "
              + act);
    }
  }

  /**
   * What a change means.
   *
   * @param chance what chance alone reaches; no more than that means nothing
   */
  public Verdict verdict(double change, double chance) {
    if (!(change > chance) || change < watch) {
      return Verdict.STABLE;
    }
    return change >= act ? Verdict.ACT : Verdict.WATCH;
  }
}
