// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2ConfigFile;
import java.util.Arrays;
import java.util.List;

/** Any text as each of EC2Config's files: it is one, and can be written again, or malformed. */
public final class Ec2ConfigFileTarget {
  private Ec2ConfigFileTarget() {}

  /** The name that coverage-guided fuzzers look for. */
  public static void fuzzerTestOneInput(byte[] text) {
    String xml = new String(text, UTF_8);
    for (Ec2ConfigFile file : Ec2ConfigFile.values()) {
      Ec2Config read;
      try {
        read = file.read(xml, Ec2Config.defaults());
      } catch (IllegalArgumentException malformed) {
        // Its message says where.
        continue;
      }
      Ec2Config again = file.read(file.write(read), Ec2Config.defaults());
      if (!again.equals(read)) {
        throw new AssertionError(file + ": " + xml + "\nwritten and read again: " + again);
      }
    }
  }

  /** Good files, from which a fuzzer can start. */
  static List<byte[]> seeds() {
    return Arrays.stream(Ec2ConfigFile.values())
        .map(file -> file.write(Ec2Config.defaults()).getBytes(UTF_8))
        .toList();
  }
}
