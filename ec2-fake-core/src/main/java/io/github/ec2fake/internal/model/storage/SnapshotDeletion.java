// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

/**
 * What has become of a snapshot that was to be deleted with the image that it belonged to.
 *
 * <p>Source: DeregisterImage, {@code DeleteSnapshotReturnCode}.
 */
public record SnapshotDeletion(String snapshotId, Result result) {

  /** EC2's words for the results. */
  public enum Result {
    SUCCESS("success"),
    /** Other images are associated with it. */
    SKIPPED("skipped"),
    /** It belongs to another account. */
    MISSING_PERMISSIONS("missing-permissions");

    private final String word;

    Result(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
