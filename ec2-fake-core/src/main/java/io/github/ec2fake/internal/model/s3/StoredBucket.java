// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.s3;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bucket. Its name is unique among all accounts and regions. */
public final class StoredBucket {

  /**
   * An object in a bucket.
   *
   * @param acl the canned ACL that it was stored with
   * @param manifest its content, if it is a bundle's manifest
   */
  public record StoredObject(String key, long sizeBytes, String acl, @Nullable Manifest manifest) {}

  private final String name;
  private final String ownerId;
  private final Map<String, StoredObject> objects = new TreeMap<>();

  StoredBucket(String name, String ownerId) {
    this.name = name;
    this.ownerId = ownerId;
  }

  public String name() {
    return name;
  }

  public String ownerId() {
    return ownerId;
  }

  /** Its objects, in the order of their keys. */
  public Collection<StoredObject> objects() {
    return Collections.unmodifiableCollection(objects.values());
  }

  public void put(StoredObject object) {
    objects.put(object.key(), object);
  }

  @Nullable StoredObject get(String key) {
    return objects.get(key);
  }
}
