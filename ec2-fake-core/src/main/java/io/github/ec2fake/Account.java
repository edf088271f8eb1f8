// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.query.KnownNames;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An AWS account of a cloud: what it does outside of EC2, and which EC2 actions it may call. Every
 * number of twelve digits is a valid account, which exists without being created.
 */
public final class Account {
  private static final Pattern PRODUCT_CODE = Pattern.compile("[A-Za-z0-9]+");

  private final Ec2Cloud cloud;
  private final Primary primary;
  private final String id;

  Account(Ec2Cloud cloud, Primary primary, String id) {
    this.cloud = cloud;
    this.primary = primary;
    this.id = id;
  }

  /**
   * Returns the account's id.
   *
   * @return twelve digits
   */
  public String id() {
    return id;
  }

  /**
   * Creates a client of this account in the cloud's default region.
   *
   * @return a new client of the SDK
   */
  public AmazonEC2 client() {
    return cloud.client(id);
  }

  /**
   * Subscribes the account to a product, as a customer does on the seller's page. From then on the
   * account may launch the images that have this product code and are shared with it; without a
   * subscription, RunInstances fails with {@code OptInRequired}. A subscription is valid in all
   * regions; subscribing again has no effect. The owner of an image needs no subscription.
   *
   * <p>Source: the Windows Guide, "Purchase a Paid AMI" and "Launch a Paid AMI".
   *
   * @param productCode letters and digits, for example {@code ACD42B6F}
   * @return this account
   * @throws IllegalArgumentException if the product code is not made of letters and digits
   */
  public Account subscribeTo(String productCode) {
    if (!PRODUCT_CODE.matcher(productCode).matches()) {
      throw new IllegalArgumentException(
          "a product code is letters and digits such as ACD42B6F, but was '" + productCode + "'");
    }
    return write(world -> world.products().signUp(id, productCode));
  }

  /**
   * Opts the account in to a region. An account has to do so before it can call the regions that
   * AWS has opened since 2019: until then its calls there fail with {@code AuthFailure}, and
   * DescribeRegions shows them only if all regions are asked for. Regions that a setting of the
   * cloud names are opted in to from the beginning. Other regions need no opting in.
   *
   * <p>Source: AWS's Account Management guide, "Enable or disable AWS Regions in your account".
   *
   * @param region the region's name, for example {@code af-south-1}
   * @return this account
   * @throws IllegalArgumentException if EC2 has no such region, or no account has to opt in to it
   */
  public Account optIn(String region) {
    return setOptIn(region, true);
  }

  /**
   * Opts the account out of a region. What it has there stays, and cannot be reached.
   *
   * @param region the region's name
   * @return this account
   * @throws IllegalArgumentException if EC2 has no such region, or no account has to opt in to it
   */
  public Account optOut(String region) {
    return setOptIn(region, false);
  }

  private Account setOptIn(String region, boolean optsIn) {
    Place place = Place.named(region);
    if (!place.needsOptIn()) {
      throw new IllegalArgumentException(
          "the region " + region + " is open to every account, without opting in");
    }
    return write(world -> world.places().setOptIn(id, place, optsIn));
  }

  /**
   * Sets the account's quotas, as AWS does on request. They apply to each region separately.
   * Resources above a lowered quota are kept.
   *
   * @param quotas the quotas from now on
   * @return this account
   * @throws IllegalArgumentException if the quotas name an instance type that EC2 does not have
   */
  public Account quotas(Quotas quotas) {
    return write(
        world -> {
          Quotas checked = KnownNames.of(world.instanceTypes()).quotas(quotas);
          world.limits().quotas().change(id, checked);
        });
  }

  /**
   * Denies this account some actions: from now on its calls of them, including dry runs, fail with
   * {@code UnauthorizedOperation}. The denial applies to all regions.
   *
   * <pre>
   * cloud.account("999988887777").deny("RunInstances", "Modify*");
   * </pre>
   *
   * @param actions names of actions, or prefixes of names followed by an asterisk
   * @return this account
   * @throws IllegalArgumentException if EC2 has no action of such a name
   */
  public Account deny(String... actions) {
    return setPermission(false, actions);
  }

  /**
   * Denies this account all actions. {@link #allow} allows some of them again.
   *
   * @return this account
   */
  public Account denyAll() {
    return setPermission(false, "*");
  }

  /**
   * Allows this account some actions again. Every action is allowed unless it was denied; of the
   * calls of {@code allow} and {@code deny} that match an action, the last one counts.
   *
   * @param actions names of actions, or prefixes of names followed by an asterisk
   * @return this account
   * @throws IllegalArgumentException if EC2 has no action of such a name
   */
  public Account allow(String... actions) {
    return setPermission(true, actions);
  }

  /**
   * Takes a service role away from this account, or the permissions that it needs. VM Import is
   * refused then with {@code InvalidParameter}. Without this call, an account has every role.
   *
   * @param roleName the role's name, usually {@code vmimport}
   * @return this account
   */
  public Account withoutServiceRole(String roleName) {
    return write(world -> world.limits().permissions().withoutRole(id, roleName));
  }

  private Account setPermission(boolean allows, String... actions) {
    List<String> patterns = List.of(actions);
    patterns.forEach(KnownNames.EC2::requireActions);
    return write(
        world -> patterns.forEach(each -> world.limits().permissions().add(id, each, allows)));
  }

  private Account write(Consumer<World> change) {
    primary.write(
        world -> {
          change.accept(world);
          return id;
        });
    return this;
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
