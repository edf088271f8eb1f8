// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a fault can hit. {@link Faults#call} and {@link Faults#anyCall} create triggers;
 * the methods of this class narrow them.
 *
 * @param action the action; null for any
 * @param parameters the parameters that a call must have, by their names on the wire
 * @param account the id of the calling account; null for any
 * @param region the name of the called region; null for any
 * @param nth the number of the first matching call that can be hit, from 1
 */
public record CallTrigger(
    @Nullable String action,
    Map<String, String> parameters,
    @Nullable String account,
    @Nullable String region,
    int nth) {

  /**
   * Copies the parameters and checks the number.
   *
   * @param action the action; null for any
   * @param parameters the parameters that a call must have, by their names on the wire
   * @param account the id of the calling account; null for any
   * @param region the name of the called region; null for any
   * @param nth the number of the first matching call that can be hit, from 1
   * @throws IllegalArgumentException if the number is less than 1
   */
  public CallTrigger {
    parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    Arguments.requirePositive(nth);
  }

  /**
   * Skips the first matching calls. All attempts of the SDK at one call count as one call.
   *
   * @param nth the number of the first call that can be hit, from 1
   * @return the narrowed trigger
   */
  public CallTrigger nth(int nth) {
    return new CallTrigger(action, parameters, account, region, nth);
  }

  /**
   * Matches only calls with this parameter.
   *
   * @param parameter the parameter's name on the wire, for example {@code ImageId}; for a list with
   *     a number ({@code InstanceId.1}) or, for any member, without a number ({@code InstanceId})
   * @param value the parameter's value
   * @return the narrowed trigger
   */
  public CallTrigger with(String parameter, String value) {
    Map<String, String> narrowed = new LinkedHashMap<>(parameters);
    narrowed.put(
        Objects.requireNonNull(parameter, "parameter"), Objects.requireNonNull(value, "value"));
    return new CallTrigger(action, narrowed, account, region, nth);
  }

  /**
   * Matches only calls of this account.
   *
   * @param account the account id, twelve digits
   * @return the narrowed trigger
   */
  public CallTrigger by(String account) {
    return new CallTrigger(action, parameters, Arguments.requireAccountId(account), region, nth);
  }

  /**
   * Matches only calls to this region.
   *
   * @param region the region's name
   * @return the narrowed trigger
   */
  public CallTrigger in(String region) {
    return new CallTrigger(
        action, parameters, account, Objects.requireNonNull(region, "region"), nth);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(action == null ? "any call" : action);
    parameters.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    if (account != null) {
      text.append(" by ").append(account);
    }
    if (region != null) {
      text.append(" in ").append(region);
    }
    return nth == 1 ? text.toString() : text.append(" #").append(nth).toString();
  }
}
