package io.github.ec2fake.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The class files of the module's main code, read once, and the names of its rooms. */
final class Core {
  static final String ROOT = "io.github.ec2fake";
  static final String TIME = ROOT + ".time..";
  static final String FAULT = ROOT + ".fault..";
  static final String GUEST = ROOT + ".guest..";
  static final String LIMIT = ROOT + ".limit..";
  static final String JOURNAL = ROOT + ".journal..";
  static final String MODEL = ROOT + ".model..";
  static final String QUERY = ROOT + ".query..";
  static final String WIRE = ROOT + ".query.wire..";
  static final String CATALOGUE = ROOT + ".catalogue..";
  static final String SDK = ROOT + ".sdk..";
  static final String ENDPOINT = ROOT + ".endpoint..";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private Core() {}
}
