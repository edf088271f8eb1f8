// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.consumer;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.fault.Faults.call;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;

/** Launches an instance in a cloud, and fails if the library is not where it is expected to be. */
public final class Main {
  private Main() {}

  /**
   * Runs.
   *
   * @param args the name of the module that {@link Ec2Cloud} has to be in; none for the class path
   */
  public static void main(String... args) {
    String expected = args.length == 0 ? null : args[0];
    String module = Ec2Cloud.class.getModule().getName();
    if (expected == null ? module != null : !expected.equals(module)) {
      throw new IllegalStateException("ec2-fake is in module " + module + ", not in " + expected);
    }
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      cloud.faults().on(call("RunInstances")).loseReply();
      String id =
          ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
              .getReservation()
              .getInstances()
              .get(0)
              .getInstanceId();
      assertThat(ec2).instance(id).isRunning();
    }
    System.out.println(
        "ec2-fake works on the " + (expected == null ? "class path" : "module path"));
  }
}
