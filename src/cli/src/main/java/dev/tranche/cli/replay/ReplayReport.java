package dev.tranche.cli.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.Quoted;
import dev.tranche.batch.replay.ChainFinding;
import dev.tranche.batch.replay.ReplayFinding;
import dev.tranche.batch.replay.ReplayListener;
import dev.tranche.batch.replay.ReplayOutcome;
import dev.tranche.batch.replay.ReplaySummary;
import dev.tranche.batch.replay.RetryFinding;
import dev.tranche.batch.replay.RetrySummary;
import dev.tranche.batch.replay.ReviewFinding;
import dev.tranche.batch.replay.ReviewSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a replay is told of. */
interface ReplayReport extends ReplayListener {
  /** At the end. */
  void summary(ReplaySummary summary);

  /** For people. */
  record Plain(PrintWriter out, Path records) implements ReplayReport {
    @Override
    public void decision(ReplayFinding finding) {
      String details = String.join("; ", finding.details());
      print(
          finding.line(), request(finding.requestId()), finding.outcome().words() + ": " + details);
    }

    @Override
    public void retry(RetryFinding finding) {
      print(finding.line(), request(finding.requestId()), "retry: " + finding.detail());
    }

    @Override
    public void review(ReviewFinding finding) {
      print(finding.line(), request(finding.requestId()), "review " + finding.detail());
    }

    @Override
    public void chain(ChainFinding finding) {
      String record =
          ", record " + finding.number() + " of instance " + Quoted.of(finding.instance());
      print(finding.line(), record, finding.kind().word() + ": " + finding.detail());
    }

    private static String request(String id) {
      return id.isEmpty() ? "" : ", request " + Quoted.of(id);
    }

    private void print(long line, String what, String finding) {
      out.println(records + ": line " + line + what + ": " + finding);
    }

    @Override
    public void summary(ReplaySummary summary) {
      String counts =
          summary.counts().entrySet().stream()
              .filter(count -> count.getValue() > 0 || count.getKey() == ReplayOutcome.REPRODUCED)
              .map(
                  count ->
                      String.format(
                          Locale.ROOT, "%,d %s", count.getValue(), count.getKey().words()))
              .collect(Collectors.joining(", "));
      out.printf(Locale.ROOT, "%,d decisions: %s%n", summary.records(), counts);
      RetrySummary retries = summary.retries();
      if (retries.retries() > 0) {
        out.printf(
            Locale.ROOT,
            "%,d of them were asked for again by the same key%s%n",
            retries.retries(),
            retries.different() == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d of which differ", retries.different()));
      }
      ReviewSummary reviews = summary.reviews();
      if (reviews.reviews() > 0) {
        out.printf(
            Locale.ROOT,
            "%,d reviews by people: %,d of cases here that were referred%n",
            reviews.reviews(),
            reviews.linked());
      }
      if (summary.refusals() > 0) {
        out.printf(
            Locale.ROOT, "%,d refusals, in which there is nothing to replay%n", summary.refusals());
      }
      out.println("chain: " + ChainWords.of(summary.chain()));
    }
  }

  /** For programs: an object a line. */
  record Json(PrintWriter out) implements ReplayReport {
    @Override
    public void decision(ReplayFinding finding) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("line", finding.line());
      line.put("request_id", finding.requestId());
      line.put("outcome", finding.outcome().word());
      finding.details().forEach(line.putArray("details")::add);
      out.println(line);
    }

    @Override
    public void retry(RetryFinding finding) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("line", finding.line());
      line.put("request_id", finding.requestId());
      line.put("retry", finding.difference().word());
      line.put("first_line", finding.first());
      line.putArray("details").add(finding.detail());
      out.println(line);
    }

    @Override
    public void review(ReviewFinding finding) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("line", finding.line());
      line.put("request_id", finding.requestId());
      line.put("review", finding.flaw().word());
      line.putArray("details").add(finding.detail());
      out.println(line);
    }

    @Override
    public void chain(ChainFinding finding) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("line", finding.line());
      line.put("instance", finding.instance());
      line.put("number", finding.number());
      line.put("chain", finding.kind().word());
      line.put("records", finding.records());
      line.putArray("details").add(finding.detail());
      out.println(line);
    }

    @Override
    public void summary(ReplaySummary summary) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("records", summary.records());
      summary.counts().forEach((outcome, count) -> line.put(outcome.word(), count));
      line.put("decisions", summary.records() - summary.retries().retries());
      line.put("retries", summary.retries().retries());
      line.put("retries_different", summary.retries().different());
      line.put("reviews", summary.reviews().reviews());
      line.put("reviews_linked", summary.reviews().linked());
      line.put("reviews_flawed", summary.reviews().flawed());
      line.put("refusals", summary.refusals());
      ObjectNode chain = line.putObject("chain");
      chain.put("instances", summary.chain().instances());
      chain.put("linked", summary.chain().linked());
      chain.put("unlinked", summary.chain().unlinked());
      summary.chain().breaks().forEach((kind, count) -> chain.put(kind.word(), count));
      out.println(line);
    }
  }
}
