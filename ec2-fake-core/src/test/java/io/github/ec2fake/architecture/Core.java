package io.github.ec2fake.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The class files of the module's main code, read once, and the names of its rooms. */
final class Core {
  static final String ROOT = "io.github.ec2fake";
  static final String TIME = ROOT + ".time..";
  static final String FAULT = ROOT + ".fault..";
  static final String FAULT_REGISTRY = ROOT + ".internal.fault..";
  static final String CLOCK = ROOT + ".internal.clock..";
  static final String GUEST = ROOT + ".windows..";
  static final String LIMIT = ROOT + ".limit..";
  static final String JOURNAL = ROOT + ".journal..";
  static final String MODEL = ROOT + ".internal.model..";
  static final String QUERY = ROOT + ".internal.query..";
  static final String WIRE = ROOT + ".internal.query.wire..";
  static final String CATALOGUE = ROOT + ".internal.catalogue..";
  static final String REPLICA = ROOT + ".internal.replica..";
  static final String SDK = ROOT + ".internal.sdk.v1..";
  static final String ENDPOINT = ROOT + ".endpoint..";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private Core() {}
}
