package io.github.ec2fake.internal.model.s3;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All buckets of a world. */
public final class Buckets {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{3,255}");

  private final Map<String, StoredBucket> byName = new LinkedHashMap<>();

  /** No buckets yet. */
  public Buckets() {}

  /**
   * Checks that an account may store into a bucket: it is the account's, or nobody's yet.
   *
   * <p>Source: the Windows Guide, "Creating an Instance Store-Backed Windows AMI".
   *
   * @throws Ec2Error {@code InvalidParameterValue} if the name cannot be a bucket's, or the bucket
   *     is another account's
   */
  public void checkUsableBy(String name, String account) {
    if (!NAME.matcher(name).matches()) {
      throw Ec2Error.invalidParameterValue(
          "Value ("
              + name
              + ") for parameter Bucket is invalid. A bucket's name is 3 to 255"
              + " letters, digits, '.', '_' and '-'.");
    }
    StoredBucket bucket = byName.get(name);
    if (bucket != null && !bucket.ownerId().equals(account)) {
      throw Ec2Error.invalidParameterValue(
          "The bucket '" + name + "' belongs to another account. Choose a different name.");
    }
  }

  /** A bucket of an account, made if there is none of this name. */
  public StoredBucket ofAccount(String name, String account) {
    return byName.computeIfAbsent(name, absent -> new StoredBucket(name, account));
  }

  /** All buckets. */
  public Collection<StoredBucket> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /**
   * The manifest at a path, for RegisterImage.
   *
   * @throws Ec2Error {@code InvalidManifest} if there is none, {@code AuthFailure} if it is another
   *     account's
   */
  public Manifest manifest(String location, String account) {
    StoredBucket bucket = bucketOf(location);
    Manifest manifest = find(location);
    if (bucket == null || manifest == null) {
      throw Ec2Error.badRequest(
          "InvalidManifest",
          "HTTP 404 (Not Found) response for URL http://s3.amazonaws.com:80/" + location);
    }
    if (!bucket.ownerId().equals(account)) {
      throw Ec2Error.badRequest("AuthFailure", "Manifest is not accessible");
    }
    return manifest;
  }

  /** The manifest that lies at a path now, whoever may read it. */
  public @Nullable Manifest find(String location) {
    StoredBucket bucket = bucketOf(location);
    StoredBucket.StoredObject object =
        bucket == null ? null : bucket.get(location.substring(location.indexOf('/') + 1));
    return object == null ? null : object.manifest();
  }

  private @Nullable StoredBucket bucketOf(String location) {
    int slash = location.indexOf('/');
    return slash < 0 ? null : byName.get(location.substring(0, slash));
  }
}
