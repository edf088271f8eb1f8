// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.model.s3.ObjectUrl;
import org.jspecify.annotations.Nullable;

/** Where a disk image lies in S3, as replies show it. */
record UserBucketItem(String s3Bucket, String s3Key) {

  static @Nullable UserBucketItem of(@Nullable ObjectUrl object) {
    return object == null ? null : new UserBucketItem(object.bucket(), object.key());
  }
}
