// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

/**
 * The billing information of an image: which software AWS bills with its instances.
 *
 * <p>Source: the page "AMI billing information fields" of the EC2 user guide.
 *
 * @param platformDetails for example {@code Windows with SQL Server Standard}
 * @param usageOperation what bills call it, for example {@code RunInstances:0006}
 */
public record ImageBilling(String platformDetails, String usageOperation) {
  public static final ImageBilling LINUX = ofOperation("RunInstances");
  public static final ImageBilling WINDOWS = ofOperation("RunInstances:0002");

  /** The billing of an image of which only the platform is known. */
  public static ImageBilling of(boolean windows) {
    return windows ? WINDOWS : LINUX;
  }

  static ImageBilling ofOperation(String usageOperation) {
    return new ImageBilling(
        switch (usageOperation) {
          case "RunInstances" -> "Linux/UNIX";
          case "RunInstances:0002" -> "Windows";
          case "RunInstances:0006" -> "Windows with SQL Server Standard";
          case "RunInstances:0010" -> "Red Hat Enterprise Linux";
          case "RunInstances:000g" -> "SUSE Linux";
          case "RunInstances:0102" -> "Windows with SQL Server Enterprise";
          case "RunInstances:0202" -> "Windows with SQL Server Web";
          default -> throw new IllegalArgumentException(usageOperation);
        },
        usageOperation);
  }
}
