package io.github.ec2fake.internal.catalogue;

/** A saved reply does not say what one of DescribeImages says. Its message names the element. */
public final class MalformedReplyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong. */
  public MalformedReplyException(String message) {
    super(message);
  }
}
