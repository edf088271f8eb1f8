// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.assertj.internal.reachability.Cidr;
import io.github.ec2fake.assertj.internal.reachability.InternetAddresses;
import java.util.List;

/**
 * Two ends between which packets should arrive or not, the actual value of {@link
 * ReachabilityAssert}.
 *
 * @param ec2 the client that describes the network
 * @param source an instance's id, an address or CIDR block of the Internet, or {@link #INTERNET}
 * @param destination the same; one of the two is an instance
 * @param expected whether packets should arrive
 */
public record Connection(AmazonEC2 ec2, String source, String destination, boolean expected) {
  /** All addresses of the Internet. */
  public static final String INTERNET = "the Internet";

  /**
   * Checks the ends.
   *
   * @param ec2 the client that describes the network
   * @param source an instance's id, an address or CIDR block of the Internet, or {@link #INTERNET}
   * @param destination the same; one of the two is an instance
   * @param expected whether packets should arrive
   * @throws IllegalArgumentException if an end is neither an instance nor on the Internet
   */
  public Connection {
    for (String end : List.of(source, destination)) {
      if (!isInstance(end)) {
        addresses(end);
      }
    }
  }

  static boolean isInstance(String end) {
    return end.startsWith("i-");
  }

  static List<Cidr> addresses(String end) {
    return end.equals(INTERNET) ? InternetAddresses.ALL : InternetAddresses.of(end);
  }

  @Override
  public String toString() {
    return "from " + source + " to " + destination;
  }
}
