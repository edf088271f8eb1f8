package io.github.ec2fake;

import io.github.ec2fake.internal.replica.Primary;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What lies in S3, as far as bundling is concerned: a bundle task stores its parts and its manifest
 * here, and RegisterImage reads the manifest. It is seen as it is at the time of asking; there is
 * no S3 API in front of it.
 */
public final class S3 {

  /**
   * A bucket. Its name is unique among all accounts.
   *
   * @param name its name
   * @param owner the account that owns it
   * @param objects what lies in it, by key
   */
  public record Bucket(String name, String owner, List<StoredObject> objects) {

    /**
     * One of its objects.
     *
     * @param key the object's key, for example {@code winami.manifest.xml}
     * @return the object
     * @throws IllegalArgumentException if there is none of this key
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
   * Something that lies in a bucket.
   *
   * @param key its name in the bucket
   * @param sizeBytes its size
   * @param acl the canned access control that it was stored with, {@code ec2-bundle-read} for all
   *     that bundling stores
   */
  public record StoredObject(String key, long sizeBytes, String acl) {}

  private final Primary primary;

  S3(Primary primary) {
    this.primary = primary;
  }

  /**
   * All buckets.
   *
   * @return the buckets, in the order in which they were made
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
                                .map(
                                    object ->
                                        new StoredObject(
                                            object.key(), object.sizeBytes(), object.acl()))
                                .toList()))
                .toList());
  }

  /**
   * A bucket.
   *
   * @param name its name
   * @return the bucket
   * @throws IllegalArgumentException if there is none of this name
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
