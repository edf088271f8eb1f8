// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Image;

/**
 * Assertions about an image as EC2 described it, the SDK's {@code Image}. They call nothing; {@link
 * ImageAssert} asks EC2 itself.
 */
public class DescribedImageAssert
    extends AbstractTaggedDescribedAssert<DescribedImageAssert, Image, ImageAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(Image)} instead.
   *
   * @param actual an image
   */
  public DescribedImageAssert(Image actual) {
    super(actual, DescribedImageAssert.class, ImageResourceType.IMAGE, ImageAssert::new);
  }

  /**
   * Verifies that the image is available.
   *
   * <pre>
   * assertThat(image).isAvailable();   // passes
   * assertThat(failed).isAvailable();  // fails, with the reason
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is in another state
   */
  public DescribedImageAssert isAvailable() {
    return verify(ImageAssert::isAvailable);
  }

  /**
   * Verifies that the image is pending: its creation is not finished.
   *
   * <pre>
   * assertThat(justCreated).isPending();  // passes
   * assertThat(image).isPending();        // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is in another state
   */
  public DescribedImageAssert isPending() {
    return verify(ImageAssert::isPending);
  }

  /**
   * Verifies that the creation of the image has failed.
   *
   * <pre>
   * assertThat(failed).hasFailed();  // passes
   * assertThat(image).hasFailed();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is in another state
   */
  public DescribedImageAssert hasFailed() {
    return verify(ImageAssert::hasFailed);
  }

  /**
   * Verifies the image's state.
   *
   * <pre>
   * assertThat(image).hasState("available");  // passes
   * assertThat(image).hasState("pending");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code failed},
   *     {@code deregistered} …
   * @return these assertions
   * @throws AssertionError if the image is in another state
   */
  public DescribedImageAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies that the image's root device is an EBS volume.
   *
   * <pre>
   * assertThat(image).isEbsBacked();  // passes
   * assertThat(image).isEbsBacked();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is backed by an instance store
   */
  public DescribedImageAssert isEbsBacked() {
    return verify(ImageAssert::isEbsBacked);
  }

  /**
   * Verifies that the image's root device is an instance store.
   *
   * <pre>
   * assertThat(image).isInstanceStoreBacked();  // passes
   * assertThat(image).isInstanceStoreBacked();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is backed by EBS
   */
  public DescribedImageAssert isInstanceStoreBacked() {
    return verify(ImageAssert::isInstanceStoreBacked);
  }

  /**
   * Verifies that the image is for Windows.
   *
   * <pre>
   * assertThat(image).isWindows();  // passes
   * assertThat(image).isWindows();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is for another platform
   */
  public DescribedImageAssert isWindows() {
    return verify(ImageAssert::isWindows);
  }

  /**
   * Verifies that the image is not for Windows.
   *
   * <pre>
   * assertThat(image).isNotWindows();  // passes
   * assertThat(image).isNotWindows();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image is for Windows
   */
  public DescribedImageAssert isNotWindows() {
    return verify(ImageAssert::isNotWindows);
  }

  /**
   * Verifies the image's name.
   *
   * <pre>
   * assertThat(image).hasName("My AMI");     // passes if it was created so
   * assertThat(image).hasName("Other AMI");  // fails
   * </pre>
   *
   * @param name the name
   * @return these assertions
   * @throws AssertionError if the image has another name
   */
  public DescribedImageAssert hasName(String name) {
    return verify(it -> it.hasName(name));
  }

  /**
   * Verifies the image's description.
   *
   * <pre>
   * assertThat(image).hasDescription("nightly");  // passes if it was created so
   * assertThat(image).hasDescription("weekly");   // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the image has another description or none
   */
  public DescribedImageAssert hasDescription(String description) {
    return verify(it -> it.hasDescription(description));
  }

  /**
   * Verifies the image's architecture.
   *
   * <pre>
   * assertThat(image).hasArchitecture("x86_64");  // passes
   * assertThat(image).hasArchitecture("i386");    // fails
   * </pre>
   *
   * @param architecture {@code i386}, {@code x86_64}, {@code arm64} …
   * @return these assertions
   * @throws AssertionError if the image has another architecture
   */
  public DescribedImageAssert hasArchitecture(String architecture) {
    return verify(it -> it.hasArchitecture(architecture));
  }

  /**
   * Verifies the owner of the image.
   *
   * <pre>
   * assertThat(image).hasOwner("206029621532");  // passes
   * assertThat(image).hasOwner("amazon");        // passes
   * assertThat(image).hasOwner("111122223333");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits, or an alias such as {@code amazon}
   * @return these assertions
   * @throws AssertionError if the image has another owner
   */
  public DescribedImageAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }

  /**
   * Verifies that the image has these product codes, as paid images have. It may have others as
   * well.
   *
   * <pre>
   * assertThat(image).hasProductCodes("ACD42B6F");  // passes
   * assertThat(image).hasProductCodes("ACD42B6F");  // fails
   * </pre>
   *
   * @param codes the codes
   * @return these assertions
   * @throws AssertionError if the image lacks one of the codes
   */
  public DescribedImageAssert hasProductCodes(String... codes) {
    return verify(it -> it.hasProductCodes(codes));
  }

  /**
   * Verifies that the image has no product code, which means that it is not a paid image.
   *
   * <pre>
   * assertThat(image).hasNoProductCodes();  // passes
   * assertThat(image).hasNoProductCodes();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the image has a product code
   */
  public DescribedImageAssert hasNoProductCodes() {
    return verify(ImageAssert::hasNoProductCodes);
  }

  /**
   * Verifies the size of the root volume of instances that are launched from the image.
   *
   * <pre>
   * assertThat(image).hasRootDeviceSize(35);  // passes
   * assertThat(image).hasRootDeviceSize(50);  // fails
   * </pre>
   *
   * @param gib the size in GiB
   * @return these assertions
   * @throws AssertionError if the image has another size, or no EBS root device
   */
  public DescribedImageAssert hasRootDeviceSize(int gib) {
    return verify(it -> it.hasRootDeviceSize(gib));
  }

  /**
   * Verifies that the resource is public: every account may use it.
   *
   * <pre>
   * assertThat(image).isPublic();  // passes: it is an image of Amazon
   * assertThat(mine).isPublic();   // fails as long as it is not shared
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the resource is not public
   */
  public DescribedImageAssert isPublic() {
    return verify(ImageAssert::isPublic);
  }

  /**
   * Verifies that the resource is not public. It may still be shared with some accounts.
   *
   * <pre>
   * assertThat(mine).isNotPublic();   // passes as long as it is not shared
   * assertThat(image).isNotPublic();  // fails: it is an image of Amazon
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the resource is public
   */
  public DescribedImageAssert isNotPublic() {
    return verify(ImageAssert::isNotPublic);
  }
}
