package dev.tranche.training.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.scoring.bundle.ModelCard;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The pages that training runs leave in a folder: each tells of one task, or of both. Where the
 * card of the risk models lies beside their bundle, as before it had its place in it, it is one of
 * them.
 */
public final class RunPages {
  static final String TITLE = "Tranche training report";

  private final Path folder;

  public RunPages(Path folder) {
    this.folder = folder;
  }

  /** The page of a run that trained these tasks. */
  public static String name(Set<Task> tasks) {
    return tasks.size() == Task.values().length
        ? "report.html"
        : tasks.iterator().next().folder() + "-report.html";
  }

  /**
   * The pages of earlier runs in the folder that tell of a bundle which such a run replaces, but
   * for the one it rewrites. A file of that name that no run wrote is not among them.
   */
  public List<String> outdatedBy(Set<Task> tasks) throws IOException {
    List<String> outdated = new ArrayList<>();
    for (Set<Task> run : runs()) {
      boolean tellsOfThem = run.stream().anyMatch(tasks::contains);
      if (tellsOfThem && !run.equals(tasks) && isOurs(folder.resolve(name(run)))) {
        outdated.add(name(run));
      }
    }
    if (tasks.contains(Task.RISK) && isFormerCard(folder.resolve(ModelCard.FILE))) {
      outdated.add(ModelCard.FILE);
    }
    return outdated;
  }

  /** The pages that are there, the one of both tasks first. */
  public List<Path> written() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Set<Task> run : runs()) {
      Path page = folder.resolve(name(run));
      if (isOurs(page)) {
        pages.add(page);
      }
    }
    return pages;
  }

  private static List<Set<Task>> runs() {
    List<Set<Task>> runs = new ArrayList<>(List.of(EnumSet.allOf(Task.class)));
    for (Task task : Task.values()) {
      runs.add(EnumSet.of(task));
    }
    return runs;
  }

  private static boolean isFormerCard(Path card) throws IOException {
    if (!Files.isRegularFile(card)) {
      return false;
    }
    try {
      JsonNode read = new JsonMapper().readTree(Files.readAllBytes(card));
      return read.path("format").intValue() == 1
          && read.path("bundle_version").isTextual()
          && read.path("intended_use").isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean isOurs(Path page) throws IOException {
    return new PageHead(page).says(TITLE);
  }
}
