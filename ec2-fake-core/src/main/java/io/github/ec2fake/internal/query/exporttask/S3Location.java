// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.internal.model.exporttask.ExportLocation;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Where an image is exported to, as it is asked and answered. */
record S3Location(@Required String s3Bucket, @Nullable String s3Prefix) {

  static S3Location of(ExportLocation location) {
    return new S3Location(location.bucket(), location.prefix());
  }

  ExportLocation toModel() {
    return new ExportLocation(s3Bucket, s3Prefix);
  }
}
