package io.github.ec2fake.internal.model.s3;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bucket. Its name is unique in the world. */
public final class StoredBucket {

  /**
   * Something that lies in a bucket.
   *
   * @param key its name in the bucket
   * @param sizeBytes its size
   * @param acl the canned access control that it was stored with
   * @param manifest what it says, if it is a bundle's manifest
   */
  public record StoredObject(String key, long sizeBytes, String acl, @Nullable Manifest manifest) {}

  private final String name;
  private final String ownerId;
  private final Map<String, StoredObject> objects = new TreeMap<>();

  StoredBucket(String name, String ownerId) {
    this.name = name;
    this.ownerId = ownerId;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Who owns it. */
  public String ownerId() {
    return ownerId;
  }

  /** What lies in it. */
  public Collection<StoredObject> objects() {
    return objects.values();
  }

  /** Stores an object in place of whatever had its key. */
  public void put(StoredObject object) {
    objects.put(object.key(), object);
  }

  @Nullable StoredObject get(String key) {
    return objects.get(key);
  }
}
