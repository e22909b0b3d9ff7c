package dev.tranche.cli.train;

import dev.tranche.training.report.document.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;

/** A training run on the terminal. */
final class RunSummary {
  private final PrintWriter out;

  RunSummary(PrintWriter out) {
    this.out = out;
  }

  void print(RunResult run, boolean explain) {
    if (explain) {
      ColumnExplanations columns = new ColumnExplanations(out);
      run.risk().ifPresent(trained -> columns.print(trained.fit().data()));
      run.segments().ifPresent(trained -> columns.print(trained.fit().data()));
      run.risk().ifPresent(trained -> new SelectionSummary(out).print(trained.fit()));
    }
    run.risk().ifPresent(trained -> new RiskSummary(out).print(trained.fit()));
    run.segments().ifPresent(trained -> new SegmentsSummary(out).print(trained.fit()));
    run.warnings().forEach(warning -> out.println("warning: " + warning));
  }

  /** Where everything is, in the last line. */
  void place(RunResult run, String page, Path folder) {
    for (String name : run.removed()) {
      out.println(name + " told of models that are replaced, and is removed.");
    }
    out.println("Bundles and " + page + " are in " + folder + ".");
    out.flush();
  }
}
