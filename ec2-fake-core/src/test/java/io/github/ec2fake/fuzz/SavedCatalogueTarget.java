// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ec2fake.Catalogue;
import io.github.ec2fake.MalformedCatalogueException;
import io.github.ec2fake.SavedReplies;
import java.util.List;

/** Any text as a saved reply of DescribeImages: it is a catalogue, or malformed. */
public final class SavedCatalogueTarget {
  private SavedCatalogueTarget() {}

  /** The name that coverage-guided fuzzers look for. */
  public static void fuzzerTestOneInput(byte[] reply) {
    try {
      Catalogue.parse(new String(reply, UTF_8));
    } catch (MalformedCatalogueException malformed) {
      // Its message says where.
    }
  }

  /** Good replies, from which a fuzzer can start. */
  static List<byte[]> seeds() {
    return List.of(
        SavedReplies.text(SavedReplies.json()).getBytes(UTF_8),
        SavedReplies.text(SavedReplies.xml()).getBytes(UTF_8));
  }
}
