package io.github.ec2fake.examples;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import java.util.List;
import java.util.Optional;

/** The instance that an image is made of. It is terminated when it is closed, come what may. */
final class BuilderInstance implements AutoCloseable {
  private static final String TYPE = "m1.large";

  private final AmazonEC2 ec2;
  private final Persistence persistence;
  private final BakeryJob job;

  BuilderInstance(AmazonEC2 ec2, Persistence persistence, BakeryJob job) {
    this.ec2 = ec2;
    this.persistence = persistence;
    this.job = job;
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
            .withInstanceType(TYPE)
            .withClientToken(job.id())
            .withTagSpecifications(job.tagOn("instance"));
    persistence.call(() -> ec2.runInstances(request));
    return persistence
        .await(this::find, BuilderInstance::isRunning, BuilderInstance::status)
        .getInstanceId();
  }

  /** Finds what there is by its tag, so that it works even if the launch was never answered. */
  @Override
  public void close() {
    try {
      persistence.tidyUp(
          () ->
              find()
                  .filter(instance -> !is("terminated", instance))
                  .ifPresent(
                      instance ->
                          ec2.terminateInstances(
                              new TerminateInstancesRequest(List.of(instance.getInstanceId())))));
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
    if (is("pending", instance)) {
      return false;
    }
    if (!is("running", instance)) {
      throw new BakingFailedException(
          "the builder did not come up: " + status(instance) + ", " + instance.getStateReason());
    }
    return true;
  }

  private static boolean is(String state, Instance instance) {
    return instance.getState().getName().equals(state);
  }

  private static String status(Instance instance) {
    return "instance " + instance.getInstanceId() + " is " + instance.getState().getName();
  }
}
