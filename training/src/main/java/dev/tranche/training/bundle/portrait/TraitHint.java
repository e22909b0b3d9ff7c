package dev.tranche.training.bundle.portrait;

import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.scoring.feature.NameWords;
import java.util.List;

/** What a high or low value of a feature suggests, where a word of its name tells what it is. */
enum TraitHint {
  NEW(AdviceArea.MARKETING, false, "They are new: welcome them.", "tenure"),
  LOYAL(AdviceArea.MARKETING, true, "They have been here for long: reward it.", "tenure"),
  ONLINE(AdviceArea.MARKETING, true, "Address them in the app.", "app", "sessions", "logins"),
  OFFLINE(AdviceArea.MARKETING, false, "Write to them, or call.", "app", "sessions", "logins"),
  AWAKE(AdviceArea.MARKETING, true, "Send messages in the evening.", "night"),
  SAVER(
      AdviceArea.PRODUCT,
      true,
      "They put money aside: offer deposits and investments.",
      "savings",
      "saving",
      "balance",
      "deposit"),
  SPENT(
      AdviceArea.PRODUCT,
      false,
      "They have little put aside: offer saving in small steps.",
      "savings",
      "saving",
      "deposit"),
  REVOLVER(
      AdviceArea.PRODUCT,
      true,
      "They use much of their limits: offer instalments in place of revolving debt.",
      "utilization",
      "utilisation"),
  BUYER(
      AdviceArea.PRODUCT,
      true,
      "They spend much or often: offer cards that reward it.",
      "basket",
      "transactions",
      "txn",
      "purchases"),
  EARNER(
      AdviceArea.PRODUCT,
      true,
      "Much comes in: offer what larger incomes need, as far as scores allow.",
      "inflow",
      "income",
      "salary"),
  CAREFUL(
      AdviceArea.PRODUCT,
      false,
      "Little comes in: offer small amounts with rates that fit.",
      "inflow",
      "income",
      "salary"),
  LATE(
      AdviceArea.SERVICE,
      true,
      "They pay late: remind them before a payment is due, and offer another day.",
      "late",
      "overdraft",
      "arrears",
      "delinquencies"),
  ASKING(
      AdviceArea.SERVICE,
      true,
      "They ask for help often: find out what for.",
      "tickets",
      "complaints",
      "calls"),
  SELF_SERVICE(
      AdviceArea.SERVICE, true, "Serve them in the app first.", "app", "sessions", "logins"),
  PERSONAL(
      AdviceArea.SERVICE,
      false,
      "Serve them by telephone and in branches.",
      "app",
      "sessions",
      "logins"),
  STRETCHED(
      AdviceArea.RISK,
      true,
      "Their limits are in use: raise none for the segment alone.",
      "utilization",
      "utilisation");

  private final AdviceArea area;
  private final boolean high;
  private final String sentence;

  /** Between blanks. */
  private final String words;

  TraitHint(AdviceArea area, boolean high, String sentence, String... words) {
    this.area = area;
    this.high = high;
    this.sentence = sentence;
    this.words = " " + String.join(" ", words) + " ";
  }

  /** The sentences that deviations suggest for an area, each once, those of the largest first. */
  static List<String> of(AdviceArea area, List<SegmentDeviation> deviations) {
    return deviations.stream()
        .flatMap(it -> List.of(values()).stream().filter(hint -> hint.fits(area, it)))
        .map(hint -> hint.sentence)
        .distinct()
        .toList();
  }

  private boolean fits(AdviceArea wanted, SegmentDeviation deviation) {
    return area == wanted
        && high == deviation.high()
        && NameWords.of(deviation.feature()).stream()
            .anyMatch(word -> words.contains(" " + word + " "));
  }
}
