// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.fault.ErrorReply;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A refusal in EC2's own terms. Each is made from an {@link ErrorTemplate}. */
public final class Ec2Error extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;
  private final boolean lacksCapacity;
  private final transient Set<ResourceKind> about = EnumSet.noneOf(ResourceKind.class);

  Ec2Error(String code, int status, String text, boolean lacksCapacity) {
    super(text, null, false, false);
    this.code = code;
    this.status = status;
    this.lacksCapacity = lacksCapacity;
  }

  /** Returns the refusal of a fault or a limit. */
  public static Ec2Error of(ErrorReply reply) {
    return new Ec2Error(reply.code(), reply.status(), reply.message(), false);
  }

  /** Returns the refusal of a call without a required parameter. */
  public static Ec2Error missingParameter(String parameter) {
    return CommonErrors.MISSING_PARAMETER.with(parameter);
  }

  /**
   * Marks this refusal as one that follows from which resources of a kind there are, or from their
   * names, uses, permissions or number. While that kind lags, a replica refuses a call with it that
   * the primary would serve.
   */
  public Ec2Error about(ResourceKind kind) {
    about.add(kind);
    return this;
  }

  /** Whether the same call passes once there is capacity again. */
  public boolean isForLackOfCapacity() {
    return lacksCapacity;
  }

  /** Returns the first of these kinds that this refusal is about; null if it is about none. */
  public @Nullable ResourceKind lagging(Set<ResourceKind> kinds) {
    return kinds.stream().filter(about::contains).findFirst().orElse(null);
  }

  /** EC2's error code. */
  public String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** EC2's text. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
