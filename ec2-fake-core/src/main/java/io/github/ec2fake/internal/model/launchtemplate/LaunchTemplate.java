// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A launch template with its versions, of which there is always at least the default one. A number
 * is given once, even if its version is deleted.
 */
public final class LaunchTemplate implements OwnedResource {
  private final String id;
  private final String ownerId;
  private final String name;
  private final Instant createTime;
  private final TreeMap<Long, LaunchTemplateVersion> versions = new TreeMap<>();
  private long numbered;
  private long defaultVersion = 1;

  LaunchTemplate(
      String id, String ownerId, String name, NewTemplateVersion first, Instant createTime) {
    this.id = id;
    this.ownerId = ownerId;
    this.name = name;
    this.createTime = createTime;
    add(first, createTime);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  public String name() {
    return name;
  }

  public Instant createTime() {
    return createTime;
  }

  public long defaultVersionNumber() {
    return defaultVersion;
  }

  public LaunchTemplateVersion defaultVersion() {
    return Objects.requireNonNull(versions.get(defaultVersion));
  }

  void defaultVersion(long number) {
    defaultVersion = number;
  }

  /** The newest of the versions that are not deleted. */
  public LaunchTemplateVersion latestVersion() {
    return versions.lastEntry().getValue();
  }

  int size() {
    return versions.size();
  }

  @Nullable LaunchTemplateVersion find(long number) {
    return versions.get(number);
  }

  /** The versions from the newest to the oldest, as EC2 lists them. */
  List<LaunchTemplateVersion> newestFirst() {
    return new ArrayList<>(versions.descendingMap().values());
  }

  final LaunchTemplateVersion add(NewTemplateVersion asked, Instant now) {
    numbered++;
    LaunchTemplateVersion version =
        new LaunchTemplateVersion(this, numbered, asked.description(), now, asked.data());
    versions.put(numbered, version);
    return version;
  }

  void remove(Collection<Long> numbers) {
    numbers.forEach(versions::remove);
  }
}
