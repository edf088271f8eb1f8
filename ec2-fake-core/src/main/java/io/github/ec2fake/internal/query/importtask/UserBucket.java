// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.model.s3.ObjectUrl;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Where a disk image lies in S3, as requests name it. */
record UserBucket(@Required String s3Bucket, @Required String s3Key) {

  static @Nullable ObjectUrl toModel(@Nullable UserBucket given) {
    return given == null ? null : new ObjectUrl(given.s3Bucket(), given.s3Key());
  }
}
