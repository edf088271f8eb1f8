// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.fault.Faults.bundling;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Tells what happens when bundling fails at 42 percent and is tried again: every call and every
 * transition, as the cloud's journal has them.
 */
public final class BundleStory {
  private static final String WINDOWS_2003 = "ami-dd20c3b4";

  private BundleStory() {}

  /**
   * Tells it.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(tell());
  }

  /**
   * Tells it.
   *
   * @return the journal and one line about the result
   */
  public static String tell() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .startingAt(Instant.parse("2011-07-15T09:00:00Z"))
            .time(TimeMode.manual())
            .build()) {
      AmazonEC2 ec2 = cloud.client();
      String instanceId =
          ec2.runInstances(new RunInstancesRequest(WINDOWS_2003, 1, 1).withInstanceType("m1.large"))
              .getReservation()
              .getInstances()
              .get(0)
              .getInstanceId();
      cloud.clock().advanceUntilSettled();
      cloud
          .faults()
          .on(bundling().atPercent(42))
          .fail("Client.S3Error", "AccessDenied(403)- Access Denied");
      String imageId =
          new WindowsBundler(
                  ec2,
                  cloud.credentials(cloud.account()).getCredentials(),
                  cloud.clock().sleeper()::sleep)
              .bundleAndRegister(instanceId, "my-bucket", "winami");
      return cloud.journal().toText() + "Registered " + imageId + " at the second attempt.\n";
    }
  }
}
