package io.github.ec2fake.internal.model.base;

/** What a {@link Registry} keeps. */
public interface OwnedResource {

  /** Its id, which never changes. */
  String id();

  /** The account that owns it. */
  String ownerId();
}
