package io.github.ec2fake;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.replica.Present;
import java.util.regex.Pattern;

/**
 * An account of a cloud, for what an account does outside of EC2. Any twelve digits are an account;
 * it needs no making.
 */
public final class Account {
  private static final Pattern PRODUCT_CODE = Pattern.compile("[A-Za-z0-9]+");

  private final Ec2Cloud cloud;
  private final Present present;
  private final String id;

  Account(Ec2Cloud cloud, Present present, String id) {
    this.cloud = cloud;
    this.present = present;
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
    present.change(
        world -> {
          world.products().signUp(id, productCode);
          return id;
        });
    return this;
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
