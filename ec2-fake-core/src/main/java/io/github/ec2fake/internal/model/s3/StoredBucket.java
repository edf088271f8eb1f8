// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.s3;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bucket. Its name is unique among all accounts and regions. */
public final class StoredBucket {
  /** What the key of a bundle's manifest ends with. */
  public static final String MANIFEST = ".manifest.xml";

  private static final long GIB = 1L << 30;
  private static final long PART = 10L << 20;

  /** Compression leaves about a third of a Windows root drive. */
  private static final int COMPRESSION = 3;

  /**
   * An object in a bucket.
   *
   * @param sizeBytes of a part; that of a manifest follows from its text
   * @param acl the canned ACL that it was stored with
   * @param content its content, if it is a bundle's manifest
   * @param diskImage what VM Import reads of it; null if it is no disk image
   */
  public record StoredObject(
      String key,
      long sizeBytes,
      String acl,
      @Nullable Content content,
      @Nullable StoredDiskImage diskImage) {}

  /**
   * What a bundle's manifest says.
   *
   * @param prefix that of the bundle's objects
   */
  public record Content(Manifest manifest, String prefix, List<StoredObject> parts) {}

  private final String name;
  private final String ownerId;
  private final Map<String, StoredObject> objects = new TreeMap<>();
  private boolean grantsExport = true;

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

  /** Whether its ACL grants VM Import/Export what CreateInstanceExportTask needs. */
  boolean grantsExport() {
    return grantsExport;
  }

  /** Takes the grant of VM Import/Export out of its ACL. */
  void withoutExportGrant() {
    grantsExport = false;
  }

  /** Its objects, in the order of their keys. */
  public Collection<StoredObject> objects() {
    return Collections.unmodifiableCollection(objects.values());
  }

  /** Stores the parts of a bundle, and its manifest. */
  public void putBundle(Manifest manifest, String prefix, String acl) {
    List<StoredObject> parts = new ArrayList<>();
    long left = manifest.sizeGiB() * GIB / COMPRESSION;
    while (left > 0) {
      parts.add(
          new StoredObject(partKey(prefix, parts.size()), Math.min(left, PART), acl, null, null));
      left -= PART;
    }
    parts.forEach(this::put);
    put(
        new StoredObject(
            prefix + MANIFEST, 0, acl, new Content(manifest, prefix, List.copyOf(parts)), null));
  }

  /** Stores a disk image. */
  public void putDiskImage(String key, StoredDiskImage image) {
    put(new StoredObject(key, image.sizeBytes(), "private", null, image));
  }

  private void put(StoredObject object) {
    objects.put(object.key(), object);
  }

  public static String partKey(String prefix, int part) {
    return String.format(Locale.ROOT, "%s.part.%02d", prefix, part);
  }

  @Nullable StoredObject get(String key) {
    return objects.get(key);
  }
}
