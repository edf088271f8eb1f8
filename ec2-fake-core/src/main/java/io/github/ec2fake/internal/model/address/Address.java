// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.OwnedResource;
import org.jspecify.annotations.Nullable;

/** An elastic address of an account. */
public final class Address implements OwnedResource {
  private final String publicIp;
  private final String ownerId;
  private final Domain domain;
  private final @Nullable String allocationId;
  private @Nullable AttachmentTarget instance;
  private @Nullable String associationId;

  Address(String publicIp, String ownerId, Domain domain, @Nullable String allocationId) {
    this.publicIp = publicIp;
    this.ownerId = ownerId;
    this.domain = domain;
    this.allocationId = allocationId;
  }

  /** The address itself: not every one has an allocation id. */
  @Override
  public String id() {
    return publicIp;
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  public String publicIp() {
    return publicIp;
  }

  public Domain domain() {
    return domain;
  }

  /** {@code eipalloc-} and hexadecimal digits, or null in the domain {@code standard}. */
  public @Nullable String allocationId() {
    return allocationId;
  }

  public @Nullable AttachmentTarget instance() {
    return instance;
  }

  /**
   * {@code eipassoc-} and hexadecimal digits, or null, as always in the domain {@code standard}.
   */
  public @Nullable String associationId() {
    return associationId;
  }

  void associate(@Nullable AttachmentTarget newInstance, @Nullable String newAssociationId) {
    instance = newInstance;
    associationId = newAssociationId;
  }
}
