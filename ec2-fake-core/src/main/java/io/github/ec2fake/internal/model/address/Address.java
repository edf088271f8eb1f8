package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import org.jspecify.annotations.Nullable;

/** An elastic address of an account. */
public final class Address {
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

  /** The address. */
  public String publicIp() {
    return publicIp;
  }

  /** The account that has it. */
  public String ownerId() {
    return ownerId;
  }

  /** Where it can be used. */
  public Domain domain() {
    return domain;
  }

  /**
   * Its id.
   *
   * @return {@code eipalloc-} and hexadecimal digits, or null in the domain {@code standard}
   */
  public @Nullable String allocationId() {
    return allocationId;
  }

  /** The instance that it leads to. */
  public @Nullable AttachmentTarget instance() {
    return instance;
  }

  /**
   * The id of its association.
   *
   * @return {@code eipassoc-} and hexadecimal digits, or null if it has none or is of the domain
   *     {@code standard}
   */
  public @Nullable String associationId() {
    return associationId;
  }

  void associate(@Nullable AttachmentTarget newInstance, @Nullable String newAssociationId) {
    instance = newInstance;
    associationId = newAssociationId;
  }
}
