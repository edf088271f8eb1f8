// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import org.jspecify.annotations.Nullable;

/** An elastic address of an account. */
public final class Address implements OwnedResource {
  private final String publicIp;
  private final String ownerId;
  private final Domain domain;
  private final @Nullable String allocationId;
  private final String networkBorderGroup;
  private @Nullable AttachmentTarget classicInstance;
  private @Nullable PrivateAddress privateAddress;
  private @Nullable String associationId;
  private @Nullable String domainName;
  private @Nullable String nextDomainName;
  private boolean fromClassic;

  Address(
      String publicIp,
      String ownerId,
      Domain domain,
      @Nullable String allocationId,
      String networkBorderGroup) {
    this.publicIp = publicIp;
    this.ownerId = ownerId;
    this.domain = domain;
    this.allocationId = allocationId;
    this.networkBorderGroup = networkBorderGroup;
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

  /** From where it is advertised: the region, or the group of a local zone. */
  public String networkBorderGroup() {
    return networkBorderGroup;
  }

  /** The instance on EC2-Classic that it is associated with; null if there is none. */
  public @Nullable AttachmentTarget classicInstance() {
    return classicInstance;
  }

  /** The private address that it is associated with; null if there is none. */
  public @Nullable PrivateAddress privateAddress() {
    return privateAddress;
  }

  /** The network interface that it is associated with; null if there is none. */
  public @Nullable NetworkInterface networkInterface() {
    return privateAddress == null ? null : privateAddress.networkInterface();
  }

  /** The instance that it is associated with, directly or by an interface; null if none. */
  public @Nullable String instanceId() {
    NetworkInterface networkInterface = networkInterface();
    if (networkInterface != null) {
      return networkInterface.instanceId();
    }
    return classicInstance == null ? null : classicInstance.id();
  }

  /**
   * {@code eipassoc-} and hexadecimal digits, or null, as always in the domain {@code standard}.
   */
  public @Nullable String associationId() {
    return associationId;
  }

  /** What a reverse look-up gives, with the dot at its end; null for the usual name. */
  public @Nullable String domainName() {
    return domainName;
  }

  void domainName(@Nullable String name) {
    domainName = name;
  }

  /** What the domain name is about to be, empty for the usual one; null if it stays. */
  public @Nullable String nextDomainName() {
    return nextDomainName;
  }

  void nextDomainName(@Nullable String name) {
    nextDomainName = name;
  }

  /** Whether it has a domain name, or is about to have one. */
  boolean hasDomainName() {
    return domainName != null || (nextDomainName != null && !nextDomainName.isEmpty());
  }

  /** Whether it was allocated in EC2-Classic and moved to VPC, so that it can return. */
  boolean isFromClassic() {
    return fromClassic;
  }

  void setFromClassic() {
    fromClassic = true;
  }

  boolean isAssociated() {
    return classicInstance != null || privateAddress != null;
  }

  /** Whether a service has it, which alone can disassociate it. */
  boolean isManaged() {
    NetworkInterface networkInterface = networkInterface();
    return networkInterface != null && networkInterface.requester() != null;
  }

  void associate(AttachmentTarget newInstance) {
    classicInstance = newInstance;
  }

  void associate(PrivateAddress newAddress, String newAssociationId) {
    privateAddress = newAddress;
    associationId = newAssociationId;
  }

  void disassociate() {
    classicInstance = null;
    privateAddress = null;
    associationId = null;
  }
}
