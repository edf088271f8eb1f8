// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.fault.ErrorReply;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in EC2's own terms. Each is made in one place, beside the rule that needs it; this
 * class makes those that belong to no kind of resource.
 */
public final class Ec2Error extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;
  private boolean lacksCapacity;
  private final transient Set<ResourceKind> about = EnumSet.noneOf(ResourceKind.class);

  /** A refusal with a text that is complete. */
  public Ec2Error(String code, int status, String text) {
    super(text, null, false, false);
    this.code = code;
    this.status = status;
  }

  /** Returns the refusal of a fault or a limit. */
  public static Ec2Error of(ErrorReply reply) {
    return new Ec2Error(reply.code(), reply.status(), reply.message());
  }

  /** Returns a refusal; EC2's text has {@code %s} where the values go. */
  @FormatMethod
  public static Ec2Error of(
      String code, int status, @FormatString String text, @Nullable Object... values) {
    return new Ec2Error(code, status, String.format(Locale.ROOT, text, values));
  }

  /** Returns a refusal with status 400, which nearly all have. */
  @FormatMethod
  public static Ec2Error badRequest(
      String code, @FormatString String text, @Nullable Object... values) {
    return of(code, 400, text, values);
  }

  /** Returns the refusal of a value that is not allowed. */
  @FormatMethod
  public static Ec2Error invalidParameterValue(
      @FormatString String text, @Nullable Object... values) {
    return badRequest("InvalidParameterValue", text, values);
  }

  /** Returns the refusal of parameters that do not go together. */
  @FormatMethod
  public static Ec2Error invalidParameterCombination(
      @FormatString String text, @Nullable Object... values) {
    return badRequest("InvalidParameterCombination", text, values);
  }

  /** Returns the refusal of a call without a required parameter. */
  public static Ec2Error missingParameter(String parameter) {
    return badRequest("MissingParameter", "The request must contain the parameter %s", parameter);
  }

  /** Returns the refusal of what EC2 has and ec2-fake does not model. */
  @FormatMethod
  public static Ec2Error notModelled(@FormatString String text, @Nullable Object... values) {
    return badRequest("UnsupportedOperation", text, values);
  }

  /** Returns the answer to a dry run that would have succeeded. */
  public static Ec2Error dryRun() {
    return new Ec2Error(
        "DryRunOperation", 412, "Request would have succeeded, but DryRun flag is set.");
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

  /** Marks this refusal as temporary: the same call passes once there is capacity again. */
  public Ec2Error forLackOfCapacity() {
    lacksCapacity = true;
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
