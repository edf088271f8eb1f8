// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.s3;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The buckets of all accounts. */
public final class Buckets {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{3,255}");

  private final Map<String, StoredBucket> byName = new LinkedHashMap<>();

  /**
   * Checks whether an account may store into a bucket, which is its own or does not exist yet.
   *
   * <p>Source: the Windows Guide, "Creating an Instance Store-Backed Windows AMI".
   */
  public void checkUsableBy(String name, String account) {
    if (!NAME.matcher(name).matches()) {
      throw BucketErrors.BAD_NAME.with(name);
    }
    StoredBucket bucket = byName.get(name);
    if (bucket != null && !bucket.ownerId().equals(account)) {
      throw BucketErrors.OF_ANOTHER_ACCOUNT.with(name);
    }
  }

  /** The bucket of a name, which is created for the account if there is none. */
  public StoredBucket ofAccount(String name, String account) {
    return byName.computeIfAbsent(name, absent -> new StoredBucket(name, account));
  }

  public Collection<StoredBucket> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** The manifest that RegisterImage names. */
  public Manifest manifest(String location, String account) {
    StoredBucket bucket = bucketOf(location);
    Manifest manifest = find(location);
    if (bucket == null || manifest == null) {
      throw BucketErrors.NO_MANIFEST.with(location);
    }
    if (!bucket.ownerId().equals(account)) {
      throw BucketErrors.MANIFEST_NOT_ACCESSIBLE.with();
    }
    return manifest;
  }

  /** The manifest at a location, whoever may read it; null if there is none. */
  public @Nullable Manifest find(String location) {
    StoredBucket bucket = bucketOf(location);
    StoredBucket.StoredObject object =
        bucket == null ? null : bucket.get(location.substring(location.indexOf('/') + 1));
    StoredBucket.Content content = object == null ? null : object.content();
    return content == null ? null : content.manifest();
  }

  /** The disk image in a bucket, whoever owns that; null if there is none. */
  public @Nullable StoredDiskImage diskImage(String bucketName, String key) {
    StoredBucket bucket = byName.get(bucketName);
    StoredBucket.StoredObject object = bucket == null ? null : bucket.get(key);
    return object == null ? null : object.diskImage();
  }

  /** Whether there is an object that an account can read: one in a bucket of its own. */
  public boolean isReadable(ObjectUrl object, String account) {
    StoredBucket bucket = byName.get(object.bucket());
    return bucket != null && bucket.ownerId().equals(account) && bucket.get(object.key()) != null;
  }

  /** Whether there is a bucket of this name, and an account owns it. */
  public boolean isOwnedBy(String name, String account) {
    StoredBucket bucket = byName.get(name);
    return bucket != null && bucket.ownerId().equals(account);
  }

  /** Whether there is a bucket of this name whose ACL lets VM Import/Export write into it. */
  public boolean grantsExport(String name) {
    StoredBucket bucket = byName.get(name);
    return bucket != null && bucket.grantsExport();
  }

  /** Takes that grant away; returns whether there is a bucket of this name. */
  public boolean withoutExportGrant(String name) {
    StoredBucket bucket = byName.get(name);
    if (bucket != null) {
      bucket.withoutExportGrant();
    }
    return bucket != null;
  }

  private @Nullable StoredBucket bucketOf(String location) {
    int slash = location.indexOf('/');
    return slash < 0 ? null : byName.get(location.substring(0, slash));
  }
}
