package dev.tranche.training.bundle;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts new content into a folder in place of old, all or nothing. What tells of a bundle goes
 * before the bundle and comes after it: were the machine to stop in between, a page may be missing,
 * but none tells of models that are not there.
 */
final class FolderSwap implements AutoCloseable {
  private final Path folder;
  private final Path work;
  private final Path old;
  private final Path fresh;
  private final Deque<Move> done = new ArrayDeque<>();

  private record Move(Path from, Path to) {}

  /** In a folder that exists. */
  FolderSwap(Path folder) throws IOException {
    this.folder = folder;
    this.work = Files.createTempDirectory(folder, ".new-");
    this.old = Files.createDirectory(work.resolve("old"));
    this.fresh = Files.createDirectory(work.resolve("fresh"));
  }

  /** Where the new content is to be written. */
  Path fresh() {
    return fresh;
  }

  /**
   * Puts it into its place.
   *
   * @param outdated names of files that must go, if they are there
   * @return every new file
   */
  List<Path> swap(List<String> outdated) throws IOException {
    List<Path> files = new FolderTree(fresh).files();
    try {
      List<Path> bundles = entries(true);
      List<Path> tellingOfThem = entries(false);
      for (Path bundle : bundles) {
        new BundleFolder(folder.resolve(bundle.getFileName())).requireBundleOrNothing();
      }
      for (Path file : tellingOfThem) {
        clearFile(file.getFileName().toString());
      }
      for (String name : outdated) {
        clearFile(name);
      }
      for (Path bundle : bundles) {
        clear(bundle.getFileName().toString());
        move(bundle, folder.resolve(bundle.getFileName()));
      }
      for (Path file : tellingOfThem) {
        move(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException | RuntimeException e) {
      undo(e);
      throw e;
    }
    return files.stream().map(file -> folder.resolve(fresh.relativize(file))).toList();
  }

  @Override
  public void close() throws IOException {
    new FolderTree(work).delete();
  }

  private List<Path> entries(boolean folders) throws IOException {
    try (Stream<Path> content = Files.list(fresh)) {
      return content.filter(path -> Files.isDirectory(path) == folders).sorted().toList();
    }
  }

  private void clearFile(String name) throws IOException {
    if (Files.isDirectory(folder.resolve(name))) {
      throw new InputException(
          folder.resolve(name) + ": a folder is in the place of a file; choose another --out");
    }
    clear(name);
  }

  private void clear(String name) throws IOException {
    if (Files.exists(folder.resolve(name))) {
      move(folder.resolve(name), old.resolve(name));
    }
  }

  private void move(Path from, Path to) throws IOException {
    Files.move(from, to);
    done.push(new Move(from, to));
  }

  private void undo(Exception failure) {
    while (!done.isEmpty()) {
      Move last = done.pop();
      try {
        Files.move(last.to(), last.from());
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
