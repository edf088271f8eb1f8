package io.github.ec2fake.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault is for. Made by {@link Faults#call} and {@link Faults#anyCall}, and narrowed
 * from there.
 *
 * @param action the action, or null for any
 * @param parameters what the call must ask, by the parameters' names on the wire
 * @param account who must call, or null for anyone
 * @param region where, or null for anywhere
 * @param nth which of these calls is the first to be hit, from 1
 */
public record CallTrigger(
    @Nullable String action,
    Map<String, String> parameters,
    @Nullable String account,
    @Nullable String region,
    int nth) {

  /** Copies the parameters. */
  public CallTrigger {
    parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    Arguments.requirePositive(nth);
  }

  /**
   * Not before the n-th of these calls. The attempts of the SDK at one call count once.
   *
   * @param nth from 1
   * @return the narrower trigger
   */
  public CallTrigger nth(int nth) {
    return new CallTrigger(action, parameters, account, region, nth);
  }

  /**
   * Only a call that asks this.
   *
   * @param parameter the parameter's name on the wire, for example {@code ImageId}; of a list with
   *     its number ({@code InstanceId.1}) or, for any member, without ({@code InstanceId})
   * @param value its value
   * @return the narrower trigger
   */
  public CallTrigger with(String parameter, String value) {
    Map<String, String> narrowed = new LinkedHashMap<>(parameters);
    narrowed.put(
        Objects.requireNonNull(parameter, "parameter"), Objects.requireNonNull(value, "value"));
    return new CallTrigger(action, narrowed, account, region, nth);
  }

  /**
   * Only a call of this account.
   *
   * @param account the account id, twelve digits
   * @return the narrower trigger
   */
  public CallTrigger by(String account) {
    return new CallTrigger(action, parameters, Arguments.requireAccountId(account), region, nth);
  }

  /**
   * Only a call to this region.
   *
   * @param region the region's name
   * @return the narrower trigger
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
