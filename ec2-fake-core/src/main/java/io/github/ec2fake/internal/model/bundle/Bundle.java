// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.internal.model.s3.StoredBucket;

/**
 * A bundle of an instance's root drive: encrypted parts, and a manifest that lists them. It leaves
 * other instance-store drives out.
 */
public record Bundle(Manifest manifest) {
  /** What bundles are stored with; a policy that allows anything else fails. */
  static final String ACL = "ec2-bundle-read";

  static Bundle of(BundleTask task) {
    Instance instance = task.instance();
    ImageContent content = instance.content();
    return new Bundle(
        new Manifest(
            task.id(),
            content.architecture(),
            content.windows(),
            instance.windowsDisk(),
            content.rootDeviceName(),
            content.rootSizeGiB(),
            content.virtualizationType(),
            content.kernelId(),
            content.ramdiskId(),
            instance.productCodes()));
  }

  static String firstKey(String prefix) {
    return StoredBucket.partKey(prefix, 0);
  }

  public void storeIn(StoredBucket bucket, String prefix) {
    bucket.putBundle(manifest, prefix, ACL);
  }
}
