package io.github.ec2fake.model.storage;

import java.util.LinkedHashSet;
import java.util.Set;

/** Stand-in. */
public final class Snapshot {
  private final Set<String> claims = new LinkedHashSet<>();

  /** Stand-in. */
  public void claimedBy(String imageId) {
    claims.add(imageId);
  }

  /** Stand-in. */
  public void releasedBy(String imageId) {
    claims.remove(imageId);
  }
}
