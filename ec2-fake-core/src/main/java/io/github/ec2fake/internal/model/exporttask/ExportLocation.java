// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import io.github.ec2fake.internal.model.s3.ObjectUrl;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an export goes to.
 *
 * @param prefix what the key of the object begins with; null for nothing
 */
public record ExportLocation(String bucket, @Nullable String prefix) {

  /** The object that a task writes: its id and the ending follow the prefix as it is. */
  ObjectUrl object(String taskId, String ending) {
    return new ObjectUrl(bucket, Objects.requireNonNullElse(prefix, "") + taskId + "." + ending);
  }
}
