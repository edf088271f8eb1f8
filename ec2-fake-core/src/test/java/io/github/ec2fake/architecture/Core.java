// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The class files of the module's main code, read once. */
final class Core {
  static final String ROOT = "io.github.ec2fake";
  static final String INTERNAL = ROOT + ".internal";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private Core() {}

  /** Whether a package is one that users see. */
  static boolean isApi(String packageName) {
    return !packageName.equals(INTERNAL) && !packageName.startsWith(INTERNAL + ".");
  }
}
