// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesResult;
import com.amazonaws.services.ec2.model.Image;
import com.sun.management.OperatingSystemMXBean;
import io.github.ec2fake.Ec2Cloud;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JVM that makes one call, and prints how much processor time it has taken in all. */
final class FirstCall {
  /** The argument for a stub of Mockito. */
  static final String STUB = "stub";

  private FirstCall() {}

  /**
   * Makes the call.
   *
   * @param arguments {@link #STUB}, or a file with what to answer at the floor; none for a cloud
   */
  public static void main(String[] arguments) throws IOException {
    DescribeImagesRequest request = new DescribeImagesRequest().withImageIds(SmallCalls.IMAGE);
    if (client(arguments).describeImages(request).getImages().size() != 1) {
      throw new IllegalStateException("there is one such image");
    }
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(process.getProcessCpuTime());
  }

  private static AmazonEC2 client(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      return Ec2Cloud.create().client();
    }
    return arguments[0].equals(STUB)
        ? Others.stub(new DescribeImagesResult().withImages(new Image()))
        : new CannedReplies()
            .with("DescribeImages", Files.readString(Path.of(arguments[0])))
            .client();
  }
}
