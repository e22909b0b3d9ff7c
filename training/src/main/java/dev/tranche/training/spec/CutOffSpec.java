package dev.tranche.training.spec;

/** What a spec says about the probabilities of default from which customers are not approved. */
public sealed interface CutOffSpec {
  /**
   * What errors cost, both in the same unit.
   *
   * @param falseNegative of approving a customer who defaults
   * @param falsePositive of declining one who would not
   */
  record Costs(double falseNegative, double falsePositive) implements CutOffSpec {}

  /**
   * The share of customers to approve.
   *
   * @param share above 0, below 1
   */
  record ApprovalRate(double share) implements CutOffSpec {}

  /**
   * The probabilities themselves.
   *
   * @param referFrom from which a person decides, above 0
   * @param declineFrom from which the answer is no, at least {@code referFrom}, at most 1
   */
  record Fixed(float referFrom, float declineFrom) implements CutOffSpec {}
}
