package io.github.ec2fake.internal.model.base;

/** A state of a resource. */
public interface ResourceState {

  /** EC2's word for it. */
  String word();
}
