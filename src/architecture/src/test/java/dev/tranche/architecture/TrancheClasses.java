package dev.tranche.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The project's compiled classes, without tests and without the generated client. */
final class TrancheClasses {
  static final JavaClasses ALL = read();

  private TrancheClasses() {}

  private static JavaClasses read() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/dev/tranche/risk/client/"))
            .withImportOption(location -> !location.contains("/dev/tranche/architecture/"))
            .importPackages("dev.tranche");
    for (TrancheModule module : TrancheModule.values()) {
      if (classes.stream().noneMatch(module::holds)) {
        throw new IllegalStateException("no classes of module " + module + " on the class path");
      }
    }
    return classes;
  }
}
