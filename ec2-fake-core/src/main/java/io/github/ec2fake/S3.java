// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.s3.StoredBucket;
import io.github.ec2fake.internal.replica.Primary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The contents of S3 that bundling and VM Import use: bundle tasks store their parts and manifests
 * here, RegisterImage reads the manifests, and imports read disk images. Each method returns the
 * current state. The S3 API itself is not faked.
 */
public final class S3 {

  /**
   * A bucket.
   *
   * @param name the bucket's name, unique among all accounts
   * @param owner the id of the account that owns the bucket
   * @param objects the objects in the bucket
   */
  public record Bucket(String name, String owner, List<StoredObject> objects) {

    /**
     * Returns an object of the bucket.
     *
     * @param key the object's key, for example {@code winami.manifest.xml}
     * @return the object
     * @throws IllegalArgumentException if the bucket has no object with this key
     */
    public StoredObject object(String key) {
      return objects.stream()
          .filter(object -> object.key().equals(key))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "the bucket " + name + " has no object '" + key + "'; it has " + keys()));
    }

    private String keys() {
      return objects.stream().map(StoredObject::key).collect(Collectors.joining(", "));
    }
  }

  /**
   * An object in a bucket.
   *
   * @param key the object's key in the bucket
   * @param sizeBytes the size in bytes
   * @param acl the canned ACL of the object, {@code ec2-bundle-read} for all objects that bundling
   *     stores
   * @param content the text of a bundle's manifest, with its parts and their checksums; empty for a
   *     part, whose bytes are not modelled, so that the checksums are made up
   */
  public record StoredObject(String key, long sizeBytes, String acl, String content) {

    private static StoredObject of(StoredBucket bucket, StoredBucket.StoredObject object) {
      StoredBucket.Content content = object.content();
      if (content == null) {
        return new StoredObject(object.key(), object.sizeBytes(), object.acl(), "");
      }
      String text =
          ManifestText.of(content.manifest(), content.prefix(), bucket.ownerId(), content.parts());
      return new StoredObject(
          object.key(), text.getBytes(StandardCharsets.UTF_8).length, object.acl(), text);
    }
  }

  private final Primary primary;

  S3(Primary primary) {
    this.primary = primary;
  }

  /**
   * Returns all buckets.
   *
   * @return the buckets, in the order of their creation
   */
  public List<Bucket> buckets() {
    return primary.read(
        world ->
            world.buckets().all().stream()
                .map(
                    bucket ->
                        new Bucket(
                            bucket.name(),
                            bucket.ownerId(),
                            bucket.objects().stream()
                                .map(object -> StoredObject.of(bucket, object))
                                .toList()))
                .toList());
  }

  /**
   * Returns a bucket.
   *
   * @param name the bucket's name
   * @return the bucket
   * @throws IllegalArgumentException if there is no bucket with this name
   */
  public Bucket bucket(String name) {
    List<Bucket> all = buckets();
    return all.stream()
        .filter(bucket -> bucket.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no bucket '"
                        + name
                        + "'; there are "
                        + all.stream().map(Bucket::name).toList()));
  }

  @Override
  public String toString() {
    return "S3" + buckets();
  }
}
