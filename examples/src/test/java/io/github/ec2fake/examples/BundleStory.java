// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.fault.Faults.bundling;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.JournalPage;
import io.github.ec2fake.time.TimeMode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Tells what happens when bundling fails at 42 percent and is tried again: every call and every
 * transition, as the cloud's journal has them, in text and as a page for a browser.
 */
public final class BundleStory {
  private static final String WINDOWS_2003 = "ami-dd20c3b4";

  private BundleStory() {}

  /**
   * Tells it.
   *
   * @param arguments the file to which the page is written; none for one below {@code target}
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path file = Path.of(arguments.length == 0 ? "target/ec2-fake/story.html" : arguments[0]);
    out.print(tell(page -> page.writeTo(file)));
    out.println("The same as a page: " + file.toUri());
  }

  /**
   * Tells it.
   *
   * @return the journal and one line about the result
   */
  public static String tell() {
    return tell(page -> {});
  }

  private static String tell(Consumer<JournalPage> told) {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .startingAt(Instant.parse("2011-07-15T09:00:00Z"))
            .time(TimeMode.manual())
            .callSites()
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
      told.accept(cloud.page().title("A bundle task fails at 42 percent, and is tried again"));
      return cloud.journal().toText() + "Registered " + imageId + " at the second attempt.\n";
    }
  }
}
