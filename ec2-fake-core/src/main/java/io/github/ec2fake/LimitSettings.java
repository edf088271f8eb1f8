package io.github.ec2fake;

import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.AccountQuotas;
import io.github.ec2fake.internal.model.base.Capacity;
import io.github.ec2fake.internal.model.base.Limits;
import io.github.ec2fake.internal.model.base.Permissions;
import io.github.ec2fake.internal.query.KnownNames;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.limit.Throttling;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a new {@link Ec2Cloud} that limit what accounts get.
 *
 * @param <SELF> the builder itself
 */
public abstract sealed class LimitSettings<SELF extends LimitSettings<SELF>>
    extends PlatformSettings<SELF> permits Ec2Cloud.Builder {
  private final Map<String, Quotas> quotasByAccount = new HashMap<>();
  private final Map<Capacity.CapacityPool, Long> rooms = new HashMap<>();
  private Quotas quotas = Quotas.standard();
  private @Nullable Throttling throttling;

  LimitSettings() {}

  /**
   * How much accounts can have in a region, unless they are given other quotas.
   *
   * @param quotas the quotas; {@link Quotas#standard()} by default
   * @return this builder
   * @throws IllegalArgumentException if they name an instance type that EC2 does not have
   */
  public final SELF quotas(Quotas quotas) {
    this.quotas = checked(quotas);
    return self();
  }

  /**
   * How much an account can have in a region. {@link Account#quotas} changes it later.
   *
   * @param account the account id, twelve digits
   * @param quotas its quotas
   * @return this builder
   * @throws IllegalArgumentException if it is not twelve digits, or the quotas name an instance
   *     type that EC2 does not have
   */
  public final SELF quotas(String account, Quotas quotas) {
    quotasByAccount.put(AccessKey.of(account).account(), checked(quotas));
    return self();
  }

  /**
   * How many instances a zone has room for, of all accounts and types together. Further ones are
   * refused with {@code InsufficientInstanceCapacity}; an instance makes room when it is stopped or
   * terminated.
   *
   * @param zone the zone's name, for example {@code us-east-1a}
   * @param instances how many, at least 0; by default there is room for any number
   * @return this builder
   * @throws IllegalArgumentException if EC2 has no such zone
   */
  public final SELF capacity(String zone, int instances) {
    return room(zone, null, instances);
  }

  /**
   * How many instances of a type a zone has room for; see {@link #capacity(String, int)}.
   *
   * @param zone the zone's name, for example {@code us-east-1a}
   * @param instanceType the type, for example {@code m1.large}
   * @param instances how many, at least 0; by default there is room for any number
   * @return this builder
   * @throws IllegalArgumentException if EC2 has no such zone or type
   */
  public final SELF capacity(String zone, String instanceType, int instances) {
    return room(zone, KnownNames.EC2.instanceType(instanceType), instances);
  }

  /**
   * Limits how often accounts may call, as EC2 does it; by default they may as often as they like.
   * Time puts tokens back, and a settling clock moves on whenever something is pending: to be
   * throttled as in life, choose another mode.
   *
   * @return this builder
   */
  public final SELF throttling() {
    return throttling(Throttling.published());
  }

  /**
   * Limits how often accounts may call.
   *
   * @param throttling how often
   * @return this builder
   * @throws IllegalArgumentException if it names an action that EC2 does not have, or counts the
   *     instances of one whose instances EC2 does not count
   */
  public final SELF throttling(Throttling throttling) {
    throttling.actions().forEach(KnownNames.EC2::action);
    throttling.instanceActions().forEach(KnownNames.EC2::actionOnInstances);
    this.throttling = throttling;
    return self();
  }

  static Quotas checked(Quotas quotas) {
    quotas.instanceTypes().forEach(KnownNames.EC2::instanceType);
    return quotas;
  }

  /** Makes the limits of a world as they are set now; each world counts for itself. */
  final Supplier<Limits> limits() {
    Quotas general = quotas;
    Map<String, Quotas> byAccount = Map.copyOf(quotasByAccount);
    Map<Capacity.CapacityPool, Long> places = Map.copyOf(rooms);
    Throttling rates = throttling;
    return () ->
        new Limits(
            new AccountQuotas(general, byAccount), new Capacity(places), new Permissions(), rates);
  }

  private SELF room(String zone, @Nullable String instanceType, int instances) {
    KnownNames.EC2.regionOf(zone);
    if (instances < 0) {
      throw new IllegalArgumentException(
          "a zone has room for at least 0 instances, but was to for " + instances);
    }
    rooms.put(new Capacity.CapacityPool(zone, instanceType), (long) instances);
    return self();
  }
}
