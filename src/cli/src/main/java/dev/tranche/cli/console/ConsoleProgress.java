package dev.tranche.cli.console;

import dev.tranche.csv.CsvFile;
import dev.tranche.training.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar per step on a terminal, a plain line per step elsewhere. */
public final class ConsoleProgress implements Progress, AutoCloseable {
  private final PrintWriter lines;
  private final boolean terminal;
  private String step = "";
  private Optional<ProgressBar> bar = Optional.empty();

  private ConsoleProgress(PrintWriter lines, boolean terminal) {
    this.lines = lines;
    this.terminal = terminal;
  }

  /** On the standard error stream; the launcher tells whether that is a terminal. */
  public static ConsoleProgress on(PrintWriter standardError) {
    return new ConsoleProgress(standardError, Boolean.getBoolean("tranche.terminal"));
  }

  /** Says nothing. */
  static ConsoleProgress silent() {
    return new ConsoleProgress(OutputOptions.nowhere(), false);
  }

  @Override
  public void step(String what) {
    end();
    step = what;
    if (terminal) {
      open(-1);
    } else {
      lines.println(what + " …");
      lines.flush();
    }
  }

  /** One line that stays, on a terminal too. */
  public void note(String what) {
    end();
    lines.println("tranche: " + what);
    lines.flush();
  }

  @Override
  public LongConsumer units(long total) {
    if (!terminal) {
      return done -> {};
    }
    end();
    return open(total)::stepTo;
  }

  /** The same of a file's characters, as far as they can be counted before they are read. */
  public LongConsumer characters(CsvFile file) throws IOException {
    return units(file.dialect().gzip() ? -1 : Files.size(file.path()));
  }

  private ProgressBar open(long total) {
    ProgressBar opened =
        new ProgressBarBuilder()
            .setTaskName(step)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .clearDisplayOnFinish()
            .build();
    bar = Optional.of(opened);
    return opened;
  }

  @Override
  public void close() {
    end();
  }

  /** Takes the bar away, so that other lines can follow. */
  public void end() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
