package io.github.ec2fake;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.query.KnownNames;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An account of a cloud, for what an account does outside of EC2, and what it may do there. Any
 * twelve digits are an account; it needs no making.
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
   * Its id.
   *
   * @return twelve digits
   */
  public String id() {
    return id;
  }

  /**
   * A client of this account in the cloud's default region.
   *
   * @return a new client of the SDK
   */
  public AmazonEC2 client() {
    return cloud.client(id);
  }

  /**
   * Signs up for a product, as a customer does on the seller's page. From then on the account may
   * launch the images that have its product code, provided that they are shared with it; without,
   * RunInstances is refused with {@code OptInRequired}. It holds in all regions; signing up again
   * changes nothing. The owner of an image needs no sign-up.
   *
   * <p>Source: the Windows Guide, "Purchase a Paid AMI" and "Launch a Paid AMI".
   *
   * @param productCode letters and digits, for example {@code ACD42B6F}
   * @return this account
   * @throws IllegalArgumentException if it cannot be a product code
   */
  public Account subscribeTo(String productCode) {
    if (!PRODUCT_CODE.matcher(productCode).matches()) {
      throw new IllegalArgumentException(
          "a product code is letters and digits such as ACD42B6F, but was '" + productCode + "'");
    }
    return write(world -> world.products().signUp(id, productCode));
  }

  /**
   * Changes how much this account can have in a region, as AWS does on request. What it has more
   * of, it keeps.
   *
   * @param quotas its quotas from now on
   * @return this account
   * @throws IllegalArgumentException if they name an instance type that EC2 does not have
   */
  public Account quotas(Quotas quotas) {
    KnownNames.EC2.quotas(quotas);
    return write(world -> world.limits().quotas().change(id, quotas));
  }

  /**
   * Takes from this account the permission to call some actions: from now on they are refused with
   * {@code UnauthorizedOperation}, dry runs among them. It holds in all regions.
   *
   * <pre>
   * cloud.account("999988887777").deny("RunInstances", "Modify*");
   * </pre>
   *
   * @param actions the actions, or how their names begin and an asterisk
   * @return this account
   * @throws IllegalArgumentException if EC2 has no such action
   */
  public Account deny(String... actions) {
    return setPermission(false, actions);
  }

  /**
   * Takes from this account the permission to call any action. {@link #allow} gives some back.
   *
   * @return this account
   */
  public Account denyAll() {
    return setPermission(false, "*");
  }

  /**
   * Gives this account the permission to call some actions, which it has unless they were denied:
   * what was said last counts.
   *
   * @param actions the actions, or how their names begin and an asterisk
   * @return this account
   * @throws IllegalArgumentException if EC2 has no such action
   */
  public Account allow(String... actions) {
    return setPermission(true, actions);
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
