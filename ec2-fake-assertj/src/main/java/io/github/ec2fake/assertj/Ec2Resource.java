package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;

/**
 * Something in EC2 that can be looked up: the thing that an {@link ImageAssert} and its like are
 * about.
 *
 * @param ec2 where to look
 * @param id the resource's id; for a security group its id or name
 */
public record Ec2Resource(AmazonEC2 ec2, String id) {

  @Override
  public String toString() {
    return id;
  }
}
