// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Replies of DescribeImages as they are saved. */
public final class SavedReplies {
  private SavedReplies() {}

  /** As the AWS CLI prints it. */
  public static Path json() {
    return resource("describe-images.json");
  }

  /** As the API answers it. */
  public static Path xml() {
    return resource("describe-images.xml");
  }

  /** The text of one. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(SavedReplies.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
