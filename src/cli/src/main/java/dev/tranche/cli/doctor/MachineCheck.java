package dev.tranche.cli.doctor;

import dev.tranche.cli.build.NativeImage;
import dev.tranche.cli.project.SearchedMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the commands need of a machine.
 *
 * @param java the home of the Java that runs
 * @param sources whether this is the project, which Maven builds, and no release
 */
record MachineCheck(SearchedMachine machine, Path java, boolean sources) {
  /** The Java that functions are compiled for. */
  private static final int GRAALVM = 25;

  List<Need> all() {
    return List.of(
        runtime(),
        compiler(),
        maven(),
        openMp(),
        graalVm(),
        container(),
        terraform(),
        browser(),
        fonts());
  }

  private Need runtime() {
    return Need.there("Java", Runtime.version() + " in " + java);
  }

  private Need compiler() {
    Path compiler = java.resolve("bin").resolve("javac");
    if (Files.isExecutable(compiler)) {
      return Need.there("Java compiler", compiler.toString());
    }
    String type = "to build the project; apt-get install openjdk-17-jdk-headless";
    return sources ? Need.missing("Java compiler", type) : Need.optional("Java compiler", type);
  }

  private Need maven() {
    String type = "3.8.7 or newer, to build the project; apt-get install maven";
    return machine
        .program("mvn")
        .map(found -> Need.there("Maven", found.toString()))
        .orElseGet(() -> sources ? Need.missing("Maven", type) : Need.optional("Maven", type));
  }

  private Need openMp() {
    return machine
        .library("libgomp.so.1")
        .map(found -> Need.there("libgomp", found.toString()))
        .orElseGet(
            () ->
                Need.missing(
                    "libgomp",
                    "to train with XGBoost; apt-get install libgomp1, or dnf install libgomp"));
  }

  private Need graalVm() {
    return NativeImage.find(machine.environment())
        .map(found -> compiler(found.command()))
        .orElseGet(
            () ->
                Need.optional(
                    "GraalVM",
                    "to package and compile; export GRAALVM_HOME=FOLDER of a GraalVM or Mandrel for"
                        + " JDK 25, such as from https://www.graalvm.org/downloads/"));
  }

  /** One for another Java would fail only after minutes. */
  private static Need compiler(Path command) {
    return JavaRelease.of(command.resolveSibling("..").normalize())
        .filter(version -> version != GRAALVM)
        .map(
            version ->
                Need.optional(
                    "GraalVM",
                    command + " is for JDK " + version + "; JDK " + GRAALVM + " is needed"))
        .orElseGet(() -> Need.there("GraalVM", command.toString()));
  }

  private Need container() {
    return first("docker", "podman")
        .map(found -> Need.there("Container engine", found.toString()))
        .orElseGet(
            () ->
                Need.optional(
                    "Container engine", "packages without a GraalVM; apt-get install podman"));
  }

  private Need terraform() {
    return machine
        .program("terraform")
        .map(found -> Need.there("Terraform", found.toString()))
        .orElseGet(
            () ->
                Need.optional(
                    "Terraform",
                    "to deploy; https://developer.hashicorp.com/terraform/install, or use SAM"));
  }

  private Need browser() {
    return first("chromium", "chromium-browser", "google-chrome")
        .map(found -> Need.there("Chromium", found.toString()))
        .orElseGet(() -> Need.optional("Chromium", "to test the pages; apt-get install chromium"));
  }

  private Need fonts() {
    return machine
        .font()
        .map(found -> Need.there("Fonts", found.toString()))
        .orElseGet(
            () ->
                Need.optional(
                    "Fonts", "for pages in a browser here; apt-get install fonts-dejavu-core"));
  }

  private Optional<Path> first(String one, String... others) {
    Optional<Path> found = machine.program(one);
    for (String other : others) {
      found = found.or(() -> machine.program(other));
    }
    return found;
  }
}
