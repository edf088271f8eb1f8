// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.catalogue;

/** Thrown for a saved reply that is none of DescribeImages. Its message names the element. */
public final class MalformedReplyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedReplyException(String message) {
    super(message);
  }
}
