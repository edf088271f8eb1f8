// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What CreateInstanceExportTask is asked for. EC2 answers its words in lower case.
 *
 * @param targetEnvironment {@code vmware}, {@code citrix} or {@code microsoft}
 * @param diskImageFormat {@code vmdk} or {@code vhd}, as the environment takes it
 * @param containerFormat {@code ova}; null for a disk image only
 */
public record InstanceExport(
    String instanceId,
    String targetEnvironment,
    String diskImageFormat,
    @Nullable String containerFormat,
    ExportLocation location,
    @Nullable String description,
    Map<String, String> tags) {
  static final String VMWARE = "vmware";

  /** Reads the words in lower case; without a format it is the one that the environment takes. */
  public static InstanceExport of(
      String instanceId,
      String targetEnvironment,
      @Nullable String diskImageFormat,
      @Nullable String containerFormat,
      ExportLocation location,
      @Nullable String description,
      Map<String, String> tags) {
    String environment = targetEnvironment.toLowerCase(Locale.ROOT);
    return new InstanceExport(
        instanceId,
        environment,
        Objects.requireNonNullElse(diskImageFormat, formatFor(environment))
            .toLowerCase(Locale.ROOT),
        containerFormat == null ? null : containerFormat.toLowerCase(Locale.ROOT),
        location,
        description,
        tags);
  }

  /** The only format of disk images that an environment takes. */
  static String formatFor(String environment) {
    return environment.equals(VMWARE) ? "vmdk" : "vhd";
  }
}
