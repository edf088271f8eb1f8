// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImageAttributeName;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.ProductCode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions about an image; see {@link Ec2Assert#image}. */
public class ImageAssert extends AbstractSharedAssert<ImageAssert, Image> {

  /**
   * Creates the assertions; use {@link Ec2Assert#image} instead.
   *
   * @param actual the image
   */
  public ImageAssert(Ec2Resource actual) {
    super(actual, ImageAssert.class, ImageResourceType.IMAGE);
  }

  /**
   * Verifies that the image is available.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").isAvailable();  // passes
   * assertThat(ec2).image(failed).isAvailable();          // fails, with the reason
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is in another state, or is not described
   */
  public ImageAssert isAvailable() {
    return expectState("be available", "available");
  }

  /**
   * Verifies that the image is pending: its creation is not finished.
   *
   * <pre>
   * assertThat(ec2).image(justCreated).isPending();     // passes
   * assertThat(ec2).image("ami-1cbd4475").isPending();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is in another state, or is not described
   */
  public ImageAssert isPending() {
    return expectState("be pending", "pending");
  }

  /**
   * Verifies that the creation of the image has failed.
   *
   * <pre>
   * assertThat(ec2).image(failed).hasFailed();          // passes
   * assertThat(ec2).image("ami-1cbd4475").hasFailed();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is in another state, or is not described
   */
  public ImageAssert hasFailed() {
    return expectState("have failed", "failed");
  }

  /**
   * Verifies the image's state.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").hasState("available");  // passes
   * assertThat(ec2).image("ami-1cbd4475").hasState("pending");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code failed},
   *     {@code deregistered} …
   * @return these assertions
   * @throws AssertionError if the image is in another state, or is not described
   */
  public ImageAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies that the image is deregistered: EC2 describes it in this state, or does not describe
   * it. The assertion also passes for an id that never existed.
   *
   * <pre>
   * assertThat(ec2).image(deregistered).isDeregistered();    // passes
   * assertThat(ec2).image("ami-1cbd4475").isDeregistered();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if EC2 describes the image in another state
   */
  public ImageAssert isDeregistered() {
    return check(
        () -> {
          Image image = resource();
          return image == null || resourceType().state(image).equals("deregistered")
              ? null
              : mismatch(
                      image,
                      "be deregistered",
                      each -> "it is " + resourceType().stateAndReason(each))
                  .comparing(resourceType().state(image), "deregistered");
        });
  }

  @Override
  public ImageAssert isPublic() {
    return expect("be public", ImageAssert::isPublicImage, image -> "it is not");
  }

  @Override
  public ImageAssert isNotPublic() {
    return expect("not be public", image -> !isPublicImage(image), image -> "it is");
  }

  /**
   * Verifies that the image's root device is an EBS volume.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").isEbsBacked();  // passes
   * assertThat(ec2).image("ami-dd20c3b4").isEbsBacked();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is backed by an instance store, or is not described
   */
  public ImageAssert isEbsBacked() {
    return expectBacking("ebs");
  }

  /**
   * Verifies that the image's root device is an instance store.
   *
   * <pre>
   * assertThat(ec2).image("ami-dd20c3b4").isInstanceStoreBacked();  // passes
   * assertThat(ec2).image("ami-1cbd4475").isInstanceStoreBacked();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is backed by EBS, or is not described
   */
  public ImageAssert isInstanceStoreBacked() {
    return expectBacking("instance-store");
  }

  /**
   * Verifies that the image is for Windows.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").isWindows();  // passes
   * assertThat(ec2).image("ami-a5bf59cc").isWindows();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is for another platform, or is not described
   */
  public ImageAssert isWindows() {
    return expect("be for Windows", ImageAssert::isWindowsImage, image -> "it is not");
  }

  /**
   * Verifies that the image is not for Windows.
   *
   * <pre>
   * assertThat(ec2).image("ami-a5bf59cc").isNotWindows();  // passes
   * assertThat(ec2).image("ami-1cbd4475").isNotWindows();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is for Windows, or is not described
   */
  public ImageAssert isNotWindows() {
    return expect("not be for Windows", image -> !isWindowsImage(image), image -> "it is");
  }

  /**
   * Verifies the image's name.
   *
   * <pre>
   * assertThat(ec2).image(id).hasName("My AMI");     // passes if it was created so
   * assertThat(ec2).image(id).hasName("Other AMI");  // fails
   * </pre>
   *
   * @param name the name
   * @return these assertions
   * @throws AssertionError if the image has another name, or is not described
   */
  public ImageAssert hasName(String name) {
    return expectEqual("name", name, Image::getName);
  }

  /**
   * Verifies the image's description.
   *
   * <pre>
   * assertThat(ec2).image(id).hasDescription("nightly");  // passes if it was created so
   * assertThat(ec2).image(id).hasDescription("weekly");   // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the image has another description or none, or is not described
   */
  public ImageAssert hasDescription(String description) {
    return expectEqual("description", description, Image::getDescription);
  }

  /**
   * Verifies the image's architecture.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").hasArchitecture("x86_64");  // passes
   * assertThat(ec2).image("ami-1cbd4475").hasArchitecture("i386");    // fails
   * </pre>
   *
   * @param architecture {@code i386}, {@code x86_64}, {@code arm64} …
   * @return these assertions
   * @throws AssertionError if the image has another architecture, or is not described
   */
  public ImageAssert hasArchitecture(String architecture) {
    return expectEqual("architecture", architecture, Image::getArchitecture);
  }

  /**
   * Verifies the owner of the image.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").hasOwner("206029621532");  // passes
   * assertThat(ec2).image("ami-1cbd4475").hasOwner("amazon");        // passes
   * assertThat(ec2).image("ami-1cbd4475").hasOwner("111122223333");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits, or an alias such as {@code amazon}
   * @return these assertions
   * @throws AssertionError if the image has another owner, or is not described
   */
  public ImageAssert hasOwner(String owner) {
    return expectValue(
        "be owned by " + owner,
        owner,
        image -> owner.equals(image.getImageOwnerAlias()) ? owner : image.getOwnerId(),
        image ->
            "its owner is "
                + image.getOwnerId()
                + (image.getImageOwnerAlias() == null
                    ? ""
                    : " (" + image.getImageOwnerAlias() + ")"));
  }

  /**
   * Verifies that the image has these product codes, as paid images have. It may have others as
   * well.
   *
   * <pre>
   * assertThat(ec2).image("ami-a5bf59cc").hasProductCodes("ACD42B6F");  // passes
   * assertThat(ec2).image("ami-1cbd4475").hasProductCodes("ACD42B6F");  // fails
   * </pre>
   *
   * @param codes the codes
   * @return these assertions
   * @throws AssertionError if the image lacks one of the codes, or is not described
   */
  public ImageAssert hasProductCodes(String... codes) {
    return expect(
        "have the product code" + (codes.length == 1 ? " " : "s ") + String.join(", ", codes),
        image -> productCodes(image).containsAll(Arrays.asList(codes)),
        ImageAssert::productCodesText);
  }

  /**
   * Verifies that the image has no product code, which means that it is not a paid image.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").hasNoProductCodes();  // passes
   * assertThat(ec2).image("ami-a5bf59cc").hasNoProductCodes();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image has a product code, or is not described
   */
  public ImageAssert hasNoProductCodes() {
    return expect(
        "have no product codes",
        image -> productCodes(image).isEmpty(),
        ImageAssert::productCodesText);
  }

  /**
   * Verifies the size of the root volume of instances that are launched from the image.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").hasRootDeviceSize(35);  // passes
   * assertThat(ec2).image("ami-1cbd4475").hasRootDeviceSize(50);  // fails
   * </pre>
   *
   * @param gib the size in GiB
   * @return these assertions
   * @throws AssertionError if the image has another size, or no EBS root device, or is not
   *     described
   */
  public ImageAssert hasRootDeviceSize(int gib) {
    return expectEqual("root device size in GiB", gib, ImageAssert::rootDeviceSize);
  }

  /**
   * Verifies that this client's account may launch the image. The assertion makes a dry run of
   * RunInstances, so nothing is launched; a cloud's journal contains the call.
   *
   * <pre>
   * assertThat(partner).image(shared).isLaunchable();   // passes
   * assertThat(partner).image(hidden).isLaunchable();  // fails, with EC2's reason
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if EC2 would refuse to launch the image
   */
  public ImageAssert isLaunchable() {
    return expectLaunch(ec2(), "be launchable by this client", DryRunLaunch::wouldLaunch);
  }

  /**
   * Verifies that this client's account may not launch the image, because it has no permission or
   * because the image does not exist any more. The assertion makes a dry run of RunInstances, so
   * nothing is launched.
   *
   * <pre>
   * assertThat(partner).image(hidden).isNotLaunchable();  // passes
   * assertThat(partner).image(shared).isNotLaunchable();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if EC2 would launch the image, or refuses for another reason
   */
  public ImageAssert isNotLaunchable() {
    return expectLaunch(ec2(), "not be launchable by this client", DryRunLaunch::isRefusedForImage);
  }

  /**
   * Verifies that another account may launch the image. The assertion makes a dry run of
   * RunInstances with a client of that account, so nothing is launched. It works with AWS as well,
   * and takes into account permissions by account, by organization and for the public.
   *
   * <pre>
   * assertThat(owner).image(shared).isLaunchableBy(partner);  // passes
   * assertThat(owner).image(hidden).isLaunchableBy(partner);  // fails, with EC2's reason
   * </pre>
   *
   * @param other a client of the other account
   * @return these assertions
   * @throws AssertionError if EC2 would refuse to launch the image
   */
  public ImageAssert isLaunchableBy(AmazonEC2 other) {
    return expectLaunch(other, "be launchable by the other client", DryRunLaunch::wouldLaunch);
  }

  /**
   * Verifies that another account may not launch the image. The assertion makes a dry run of
   * RunInstances with a client of that account.
   *
   * <pre>
   * assertThat(owner).image(hidden).isNotLaunchableBy(partner);  // passes
   * assertThat(owner).image(shared).isNotLaunchableBy(partner);  // fails
   * </pre>
   *
   * @param other a client of the other account
   * @return these assertions
   * @throws AssertionError if EC2 would launch the image, or refuses for another reason
   */
  public ImageAssert isNotLaunchableBy(AmazonEC2 other) {
    return expectLaunch(
        other, "not be launchable by the other client", DryRunLaunch::isRefusedForImage);
  }

  @Override
  ShareState.Known readShareState(String id) {
    List<LaunchPermission> permissions =
        ec2()
            .describeImageAttribute(
                marked(new DescribeImageAttributeRequest(id, ImageAttributeName.LaunchPermission)))
            .getImageAttribute()
            .getLaunchPermissions();
    return new ShareState.Known(
        permissions.stream().anyMatch(permission -> permission.getGroup() != null),
        permissions.stream()
            .flatMap(
                permission ->
                    Stream.of(
                        permission.getUserId(),
                        permission.getOrganizationArn(),
                        permission.getOrganizationalUnitArn()))
            .filter(Objects::nonNull)
            .toList());
  }

  @Override
  String owner(Image image) {
    return image.getOwnerId();
  }

  private ImageAssert expectLaunch(
      AmazonEC2 client, String expectation, Predicate<DryRunLaunch> condition) {
    return check(
        () -> {
          Image image = resource();
          DryRunLaunch launch = DryRunLaunch.of(client, actual.id(), image);
          return condition.test(launch)
              ? null
              : Mismatch.of(
                  image == null ? "image " + actual.id() : resourceType().subject(image),
                  expectation,
                  launch::text);
        });
  }

  private ImageAssert expectBacking(String type) {
    return expectText("be backed by ", type, Image::getRootDeviceType, "it is backed by ");
  }

  private static boolean isPublicImage(Image image) {
    return Boolean.TRUE.equals(image.getPublic());
  }

  private static boolean isWindowsImage(Image image) {
    return "windows".equalsIgnoreCase(image.getPlatform());
  }

  private static List<String> productCodes(Image image) {
    return image.getProductCodes().stream().map(ProductCode::getProductCodeId).toList();
  }

  private static String productCodesText(Image image) {
    List<String> codes = productCodes(image);
    return codes.isEmpty()
        ? "it has none"
        : "its product code" + (codes.size() == 1 ? " is " : "s are ") + String.join(", ", codes);
  }

  private static @Nullable Integer rootDeviceSize(Image image) {
    return image.getBlockDeviceMappings().stream()
        .filter(device -> Objects.equals(device.getDeviceName(), image.getRootDeviceName()))
        .map(BlockDeviceMapping::getEbs)
        .filter(Objects::nonNull)
        .map(ebs -> ebs.getVolumeSize())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
