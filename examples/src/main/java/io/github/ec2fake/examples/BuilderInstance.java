// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesResult;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The instance that an image is made of. It is terminated when it is closed, come what may. */
final class BuilderInstance implements AutoCloseable {
  private static final String TYPE = "m1.large";

  private final AmazonEC2 ec2;
  private final Retries retries;
  private final BakeryJob job;
  private final String type;
  private @Nullable String instanceId;

  BuilderInstance(AmazonEC2 ec2, Retries retries, BakeryJob job) {
    this(ec2, retries, job, TYPE);
  }

  /** Of another type than usual. */
  BuilderInstance(AmazonEC2 ec2, Retries retries, BakeryJob job, String type) {
    this.ec2 = ec2;
    this.retries = retries;
    this.job = job;
    this.type = type;
  }

  /**
   * Launches it and waits until it is running. With the same client token in every attempt, EC2
   * launches one instance, however many replies are lost.
   *
   * @return its id
   * @throws BakingFailedException if it does not come up
   */
  String launch(String imageId) {
    RunInstancesRequest request =
        new RunInstancesRequest(imageId, 1, 1)
            .withInstanceType(type)
            .withClientToken(job.id())
            .withTagSpecifications(job.tagOn("instance"));
    RunInstancesResult launched = retries.call(() -> ec2.runInstances(request));
    String id = launched.getReservation().getInstances().get(0).getInstanceId();
    instanceId = id;
    retries.await(this::find, BuilderInstance::isRunning, BuilderInstance::status);
    return id;
  }

  /** Terminates it, also if it was launched but the launch was never answered. */
  @Override
  public void close() {
    try {
      retries.tidyUp(
          () ->
              Optional.ofNullable(instanceId)
                  .or(() -> find().map(Instance::getInstanceId))
                  .ifPresent(
                      id -> ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)))));
    } catch (AmazonClientException failure) {
      throw new BakingFailedException(
          "could not terminate the instance tagged " + job + ": terminate it by hand", failure);
    }
  }

  private Optional<Instance> find() {
    return ec2
        .describeInstances(new DescribeInstancesRequest().withFilters(job.made()))
        .getReservations()
        .stream()
        .flatMap(reservation -> reservation.getInstances().stream())
        .findFirst();
  }

  private static boolean isRunning(Instance instance) {
    return switch (instance.getState().getName()) {
      case "pending" -> false;
      case "running" -> true;
      default ->
          throw new BakingFailedException(
              "the builder did not come up: "
                  + status(instance)
                  + ", "
                  + instance.getStateReason());
    };
  }

  private static String status(Instance instance) {
    return "instance " + instance.getInstanceId() + " is " + instance.getState().getName();
  }
}
