// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;

/**
 * A reference to a resource of EC2, the actual value of {@link ImageAssert} and similar classes.
 *
 * @param ec2 the client that looks up the resource
 * @param id the resource's id; for a security group or launch template its id or name, for a key
 *     pair its name, for an Elastic IP address its allocation id or the address
 */
public record Ec2Resource(AmazonEC2 ec2, String id) {

  @Override
  public String toString() {
    return id;
  }
}
