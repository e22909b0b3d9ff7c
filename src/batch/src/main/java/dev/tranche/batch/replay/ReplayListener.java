package dev.tranche.batch.replay;

/** Whoever wants to hear of what a replay finds. */
public interface ReplayListener {
  /** A decision that was not reproduced; they come in the order of their lines. */
  void decision(ReplayFinding finding);

  /** A decision that is not the one it has the idempotency key of; in the order of their lines. */
  void retry(RetryFinding finding);

  /** A review of nothing that was left to people; all of them at the end. */
  void review(ReviewFinding finding);

  /** A break in a chain of records: as soon as it shows; what is missing, at the end. */
  void chain(ChainFinding finding);

  /** So many bytes of the log's file have been read, now and then; of interest to a bar only. */
  default void read(long bytes) {}
}
