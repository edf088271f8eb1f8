// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ImportImage or ImportSnapshot is asked for.
 *
 * @param disks the disk of a snapshot, or those of an image, the root first
 * @param image null for a snapshot
 * @param roleName null for {@code vmimport}
 */
public record NewImport(
    @Nullable String description,
    List<DiskContainer> disks,
    @Nullable Boolean encrypted,
    @Nullable String kmsKeyId,
    @Nullable String roleName,
    @Nullable ImageOptions image,
    Map<String, String> tags) {

  /**
   * What the image is to be like; null where EC2 finds out or chooses.
   *
   * @param architecture {@code i386}, {@code x86_64} or {@code arm64}
   * @param platform {@code Windows} or {@code Linux}
   * @param licenseType {@code AWS} or {@code BYOL}
   * @param licenses the ARNs of license configurations
   */
  public record ImageOptions(
      @Nullable String architecture,
      @Nullable String platform,
      @Nullable String hypervisor,
      @Nullable String licenseType,
      @Nullable String bootMode,
      @Nullable String usageOperation,
      List<String> licenses) {}
}
