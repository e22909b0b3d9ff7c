package dev.tranche.training.report.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tranche.training.fit.RiskFit;
import java.util.List;

/**
 * What risk models are for.
 *
 * @param what they estimate, in a sentence
 * @param limits what their figures do not tell, a sentence each
 */
public record ModelPurpose(String what, IntendedUse intendedUse, List<String> limits) {
  public ModelPurpose {
    limits = List.copyOf(limits);
  }

  /**
   * Who may use them, and for what.
   *
   * @param purpose what they were made for
   * @param users who uses them
   * @param notFor what they must not be used for
   */
  public record IntendedUse(@JsonProperty("for") String purpose, String users, String notFor) {}

  static ModelPurpose of(RiskFit fit) {
    return new ModelPurpose(
        "Calibrated probability of default ("
            + fit.table().target().column()
            + " = "
            + fit.table().target().positive()
            + ") of one customer, with scorecard points and a decision.",
        new IntendedUse(
            "Credit decisions about customers like those in "
                + fit.spec().file().getFileName()
                + ", by the lender whose data it is.",
            "Credit officers and services that decide by a policy's cut-offs.",
            "Other products, markets or times than the data's without a new check; "
                + "setting prices; decisions nobody answers for."),
        List.of(
            "All figures are of "
                + fit.table().split().test().length
                + " rows of the same file that nothing was"
                + " fitted to or chosen on; another time or population needs its own.",
            "Only customers whose outcome is known are in the file: those who were declined are"
                + " not.",
            "Intervals tell sampling error of the test part alone, not drift.",
            "Groups marked small have too few rows for their figures to be more than a hint.",
            "Protected attributes are no features, but features may still stand in for them."));
  }
}
