package dev.tranche.scoring.bundle;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bundle whose manifest and policy have been read, and whose graphs are read when they are asked
 * for. No file is used without its hash having been checked. Immutable.
 *
 * @param policy present in risk bundles
 * @param policyHash SHA-256 of the policy's text as it was read, if it was
 * @param graphs reads a graph, or throws {@link BundleException} if it is missing or altered; to be
 *     called from any thread
 */
public record Bundle(
    Manifest manifest,
    Optional<Policy> policy,
    Optional<String> policyHash,
    Function<HashedFile, byte[]> graphs) {
  static final String MANIFEST = "manifest.json";
  static final String POLICY = "policy.json";

  /** One whose policy is no file's. */
  public Bundle(Manifest manifest, Optional<Policy> policy, Function<HashedFile, byte[]> graphs) {
    this(manifest, policy, Optional.empty(), graphs);
  }

  /**
   * Reads the bundle in a folder with every hash checked.
   *
   * @throws BundleException if a file is missing, altered, or not for this task
   */
  public static Bundle load(Path folder, Task task) {
    return load(folder, task, PolicySource.OF_BUNDLE);
  }

  /** As above, with a policy that may come from elsewhere. */
  public static Bundle load(Path folder, Task task, PolicySource source) {
    Bundle bundle = open(folder, task, source);
    for (ModelFile model : bundle.manifest.models().all()) {
      byte[] unusedGraph = bundle.graph(model.name());
      Optional<byte[]> unusedExplanation = bundle.explanation(model.name());
    }
    return bundle;
  }

  /**
   * Opens the bundle in a folder, whose graphs are checked when they are asked for: a function that
   * starts does not wait for models that nobody asks for.
   *
   * @throws BundleException if its manifest or policy is missing, altered, or not for this task
   */
  public static Bundle open(Path folder, Task task, PolicySource source) {
    if (!Files.isDirectory(folder)) {
      throw new BundleException("no " + task.folder() + " bundle at " + folder);
    }
    Manifest manifest = read(folder.resolve(MANIFEST), new ManifestReader()::read);
    if (manifest.task() != task) {
      throw new BundleException(
          folder.resolve(MANIFEST)
              + ": a bundle for "
              + manifest.task().folder()
              + ", expected one for "
              + task.folder());
    }
    Optional<PolicySource.Read> policy =
        task == Task.RISK ? Optional.of(source.read(folder, manifest)) : Optional.empty();
    return new Bundle(
        manifest,
        policy.map(PolicySource.Read::policy),
        policy.map(PolicySource.Read::sha256),
        file -> read(folder.resolve(file.name()), bytes -> checked(bytes, file.sha256())));
  }

  /**
   * The ONNX file of a model, exactly as its hash says.
   *
   * @throws BundleException if there is no such model, or its file is missing or altered
   */
  public byte[] graph(String model) {
    return graphs.apply(manifest.model(model).graph());
  }

  /** The ONNX file of a model's reasons, likewise; empty if it gives none. */
  public Optional<byte[]> explanation(String model) {
    return manifest.model(model).explanation().map(it -> graphs.apply(it.graph()));
  }

  private static byte[] checked(byte[] bytes, String sha256) {
    String found = Sha256.of(bytes);
    if (!found.equals(sha256)) {
      throw new BundleException(
          "altered or truncated: its SHA-256 is " + found + ", the manifest says " + sha256);
    }
    return bytes;
  }

  private static <T> T read(Path file, Function<byte[], T> reader) {
    try {
      return reader.apply(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new BundleException(file + ": missing", e);
    } catch (IOException e) {
      throw new BundleException(file + ": cannot be read", e);
    } catch (BundleException e) {
      throw new BundleException(file + ": " + e.getMessage(), e);
    }
  }
}
