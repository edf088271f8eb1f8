package io.github.ec2fake.internal.model.base;

/** A resource that belongs to an account. */
public interface OwnedResource {

  /** Its id, which never changes. */
  String id();

  /** The account that owns it. */
  String ownerId();
}
