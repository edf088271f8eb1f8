// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Volume;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The assertions about what an account has left in a region, a part of {@link Ec2Assert}.
 *
 * @param <SELF> the assertion class
 */
public abstract class AbstractLeftBehindAssert<SELF extends AbstractLeftBehindAssert<SELF>>
    extends AbstractEc2ListsAssert<SELF> {
  private static final Set<String> FINISHED = Set.of("complete", "failed");

  AbstractLeftBehindAssert(AmazonEC2 actual, Class<?> self) {
    super(actual, self);
  }

  /**
   * Verifies that no instance of the account is running in the client's region. Pending instances
   * count as running.
   *
   * <pre>
   * assertThat(ec2).hasNoRunningInstances();  // passes once all are stopped or terminated
   * assertThat(ec2).hasNoRunningInstances();  // fails before, and lists them
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if an instance is pending or running
   */
  public SELF hasNoRunningInstances() {
    return hasRunningInstances(0);
  }

  /**
   * Verifies how many instances of the account are running in the client's region. Pending
   * instances count as running.
   *
   * <pre>
   * assertThat(ec2).hasRunningInstances(3);  // passes if three were launched
   * assertThat(ec2).hasRunningInstances(2);  // fails, and lists the three
   * </pre>
   *
   * @param count the number of instances
   * @return these assertions
   * @throws AssertionError if more or fewer are pending or running
   */
  public SELF hasRunningInstances(int count) {
    return check(() -> runningInstances(count));
  }

  private @Nullable Mismatch runningInstances(int count) {
    List<Instance> running =
        InstanceResourceType.describe(
            actual,
            new DescribeInstancesRequest()
                .withFilters(new Filter("instance-state-name", List.of("pending", "running"))));
    return running.size() == count
        ? null
        : Mismatch.of(
                "EC2",
                "have "
                    + (count == 0 ? "no" : count)
                    + " running instance"
                    + (count == 1 ? "" : "s"),
                () ->
                    running.isEmpty()
                        ? "it has none"
                        : "it has "
                            + running.size()
                            + ":"
                            + list(InstanceResourceType.INSTANCE, running))
            .comparing(running.size(), count);
  }

  /**
   * Verifies that the account has no instances in the client's region. Terminated instances do not
   * count, because EC2 lists them for some time. Stopped instances count, because their volumes
   * cost money, and so do instances that are shutting down.
   *
   * <pre>
   * assertThat(ec2).hasNoInstances();  // passes once all are terminated
   * assertThat(ec2).hasNoInstances();  // fails if one is running or stopped, and lists it
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if an instance is in another state than {@code terminated}
   */
  public SELF hasNoInstances() {
    return hasNone(
        "instances but terminated ones",
        () -> {
          List<Instance> remaining =
              InstanceResourceType.INSTANCE.candidates(actual).stream()
                  .filter(
                      instance ->
                          !InstanceResourceType.INSTANCE.state(instance).equals("terminated"))
                  .toList();
          return list(InstanceResourceType.INSTANCE, remaining, InstanceResourceType::launchText);
        });
  }

  /**
   * Verifies that the account owns no image in the client's region. Images in any state count.
   *
   * <pre>
   * assertThat(ec2).hasNoImages();  // passes once all are deregistered
   * assertThat(ec2).hasNoImages();  // fails before, and lists them
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the account owns an image, including pending, failed and disabled
   *     ones
   */
  public SELF hasNoImages() {
    return hasNone(
        "images of its own",
        () ->
            list(
                ImageResourceType.IMAGE,
                ImageResourceType.own(actual),
                ImageResourceType::creationText));
  }

  /**
   * Verifies that all images that the account owns in the client's region are available: none is
   * pending or has failed. Disabled images do not count, because their owner has disabled them on
   * purpose.
   *
   * <pre>
   * assertThat(ec2).hasNoUnavailableImages();  // passes if all are available
   * assertThat(ec2).hasNoUnavailableImages();  // fails if one has failed, with its reason
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if an image is in another state than {@code available} and {@code
   *     disabled}
   */
  public SELF hasNoUnavailableImages() {
    return hasNone(
        "images of its own that are not available",
        () -> {
          List<Image> unavailable =
              ImageResourceType.describe(actual, new DescribeImagesRequest().withOwners("self"))
                  .stream()
                  .filter(image -> !image.getState().equals("available"))
                  .toList();
          return list(ImageResourceType.IMAGE, unavailable, ImageResourceType::creationText);
        });
  }

  /**
   * Verifies that each snapshot that the account owns in the client's region is referred to by an
   * image. It finds the snapshots of images that were deregistered, or whose creation failed,
   * without deleting their snapshots. Images of the account in any state count, including pending,
   * failed and disabled ones. A snapshot that was not created for an image, such as a backup,
   * counts as orphaned.
   *
   * <pre>
   * assertThat(ec2).hasNoOrphanedSnapshots();  // passes if they were deleted with their image
   * assertThat(ec2).hasNoOrphanedSnapshots();  // fails if not, and lists their volumes
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if a snapshot of the account is not referred to by any of its images
   */
  public SELF hasNoOrphanedSnapshots() {
    return hasNone(
        "snapshots that no image of its own refers to",
        () -> {
          List<Snapshot> orphans = SnapshotResourceType.SNAPSHOT.orphans(actual);
          return list(SnapshotResourceType.SNAPSHOT, orphans, SnapshotResourceType::originText);
        });
  }

  /**
   * Verifies that all bundle tasks of the account in the client's region are finished.
   *
   * <pre>
   * assertThat(ec2).hasNoUnfinishedBundleTasks();  // passes if all are complete or failed
   * assertThat(ec2).hasNoUnfinishedBundleTasks();  // fails if one is storing, and lists it
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if a task is in another state than {@code complete} and {@code failed}
   */
  public SELF hasNoUnfinishedBundleTasks() {
    return hasNone(
        "unfinished bundle tasks",
        () -> {
          List<BundleTask> unfinished =
              BundleTaskResourceType.BUNDLE_TASK.candidates(actual).stream()
                  .filter(task -> !FINISHED.contains(task.getState()))
                  .toList();
          return list(
              BundleTaskResourceType.BUNDLE_TASK, unfinished, BundleTaskResourceType::originText);
        });
  }

  /**
   * Verifies that all Elastic IP addresses of the account in the client's region are associated.
   * EC2 charges for unassociated addresses.
   *
   * <pre>
   * assertThat(ec2).hasNoUnassociatedAddresses();  // passes if all are associated or released
   * assertThat(ec2).hasNoUnassociatedAddresses();  // fails if one is not, and lists it
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if an address is associated with neither an instance nor a network
   *     interface
   */
  public SELF hasNoUnassociatedAddresses() {
    return hasNone(
        "unassociated addresses",
        () -> {
          String unassociated =
              actual
                  .describeAddresses(marked(new DescribeAddressesRequest()))
                  .getAddresses()
                  .stream()
                  .filter(address -> isNullOrEmpty(address.getInstanceId()))
                  .filter(address -> isNullOrEmpty(address.getAssociationId()))
                  .map(AbstractLeftBehindAssert::line)
                  .collect(Collectors.joining());
          return unassociated;
        });
  }

  /**
   * Verifies that all volumes of the account in the client's region are attached. Unattached
   * volumes cost money.
   *
   * <pre>
   * assertThat(ec2).hasNoUnattachedVolumes();  // passes if all are in use or deleted
   * assertThat(ec2).hasNoUnattachedVolumes();  // fails if one was detached, and lists it
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if a volume is in the state {@code available}
   */
  public SELF hasNoUnattachedVolumes() {
    return hasNone(
        "unattached volumes",
        () -> {
          List<Volume> unattached =
              VolumeResourceType.describe(
                  actual,
                  new DescribeVolumesRequest()
                      .withFilters(new Filter("status", List.of("available"))));
          return list(VolumeResourceType.VOLUME, unattached);
        });
  }

  /**
   * Verifies that the account owns an image with this name in the client's region.
   *
   * <pre>
   * assertThat(ec2).hasImageNamed("My AMI");     // passes if it was created
   * assertThat(ec2).hasImageNamed("Other AMI");  // fails, and lists similar names
   * </pre>
   *
   * @param name the image's name
   * @return these assertions
   * @throws AssertionError if the account owns no image with this name
   */
  public SELF hasImageNamed(String name) {
    return check(
        () ->
            imagesNamed(name).isEmpty()
                ? Mismatch.of(
                        "EC2",
                        "have an image named '" + name + "'",
                        () ->
                            ClosestMatch.text(
                                ImageResourceType.IMAGE,
                                ImageResourceType.IMAGE.candidates(actual),
                                name))
                    .seenAs("it has none")
                : null);
  }

  /**
   * Verifies that the account owns no image with this name in the client's region.
   *
   * <pre>
   * assertThat(ec2).hasNoImageNamed("Other AMI");  // passes if there is none
   * assertThat(ec2).hasNoImageNamed("My AMI");     // fails
   * </pre>
   *
   * @param name the image's name
   * @return these assertions
   * @throws AssertionError if the account owns an image with this name
   */
  public SELF hasNoImageNamed(String name) {
    return hasNone(
        "image named '" + name + "'",
        () -> {
          List<Image> images = imagesNamed(name);
          return list(ImageResourceType.IMAGE, images);
        });
  }

  private List<Image> imagesNamed(String name) {
    return ImageResourceType.describe(
        actual,
        new DescribeImagesRequest()
            .withOwners("self")
            .withFilters(new Filter("name", List.of(ResourceType.escapeWildcards(name)))));
  }

  /** Fails unless the list is empty. */
  private SELF hasNone(String what, Supplier<String> look) {
    return check(
        () -> {
          String list = look.get();
          return list.isEmpty()
              ? null
              : Mismatch.of("EC2", "have no " + what, () -> "it has" + list);
        });
  }

  private static <R> String list(ResourceType<R> type, List<R> resources) {
    return list(type, resources, resource -> "");
  }

  private static <R> String list(
      ResourceType<R> type, List<R> resources, Function<R, String> details) {
    return resources.stream()
        .map(
            each -> {
              String detail = details.apply(each);
              return "\n  "
                  + type.label(each)
                  + ", "
                  + type.stateAndReason(each)
                  + (detail.isEmpty() ? "" : ", " + detail);
            })
        .collect(Collectors.joining());
  }

  private static String line(Address address) {
    return "\n  "
        + address.getPublicIp()
        + (isNullOrEmpty(address.getAllocationId()) ? "" : ", " + address.getAllocationId());
  }

  private static boolean isNullOrEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
