// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import io.github.ec2fake.Ec2Cloud;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the sources and the documents are. */
public final class Repository {
  private Repository() {}

  /**
   * The folder of the README.
   *
   * @return found from this module's class files, so that it does not matter where a test is run
   */
  public static Path root() {
    try {
      Path classes =
          Path.of(Ec2Cloud.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolve("../../..").normalize();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
