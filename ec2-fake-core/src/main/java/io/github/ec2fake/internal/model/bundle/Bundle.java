// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.internal.model.s3.StoredBucket;
import java.util.Locale;

/**
 * A bundle of an instance's root drive: encrypted parts, and a manifest that lists them. It leaves
 * other instance-store drives out.
 */
public record Bundle(Manifest manifest) {
  /** What bundles are stored with; a policy that allows anything else fails. */
  static final String ACL = "ec2-bundle-read";

  private static final long GIB = 1L << 30;
  private static final long PART = 10L << 20;
  private static final long MANIFEST_BYTES = 16L << 10;

  /** Compression leaves about a third of a Windows root drive. */
  private static final int COMPRESSION = 3;

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
    return key(prefix, 0);
  }

  public void storeIn(StoredBucket bucket, String prefix) {
    long left = manifest.sizeGiB() * GIB / COMPRESSION;
    for (int part = 0; left > 0; part++) {
      bucket.put(new StoredBucket.StoredObject(key(prefix, part), Math.min(left, PART), ACL, null));
      left -= PART;
    }
    bucket.put(
        new StoredBucket.StoredObject(prefix + ".manifest.xml", MANIFEST_BYTES, ACL, manifest));
  }

  private static String key(String prefix, int part) {
    return String.format(Locale.ROOT, "%s.part.%02d", prefix, part);
  }
}
