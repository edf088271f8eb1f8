// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ImportImageTask;

/**
 * Assertions about an import image task as EC2 described it, the SDK's {@code ImportImageTask}.
 * They call nothing; {@link ImportImageTaskAssert} asks EC2 itself.
 */
public class DescribedImportImageTaskAssert
    extends AbstractTaggedDescribedAssert<
        DescribedImportImageTaskAssert, ImportImageTask, ImportImageTaskAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(ImportImageTask)} instead.
   *
   * @param actual an import image task
   */
  public DescribedImportImageTaskAssert(ImportImageTask actual) {
    super(
        actual,
        DescribedImportImageTaskAssert.class,
        ImportImageTaskResourceType.IMPORT_IMAGE_TASK,
        ImportImageTaskAssert::new);
  }

  /**
   * Verifies that the import image task is completed.
   *
   * <pre>
   * assertThat(finished).isCompleted();   // passes
   * assertThat(justBegun).isCompleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the import image task has another status
   */
  public DescribedImportImageTaskAssert isCompleted() {
    return verify(ImportImageTaskAssert::isCompleted);
  }

  /**
   * Verifies that the import image task was cancelled or has failed: EC2 has one status for both.
   *
   * <pre>
   * assertThat(stopped).isDeleted();   // passes
   * assertThat(finished).isDeleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the import image task has another status
   */
  public DescribedImportImageTaskAssert isDeleted() {
    return verify(ImportImageTaskAssert::isDeleted);
  }

  /**
   * Verifies the state of the import image task.
   *
   * <pre>
   * assertThat(finished).hasState("completed");  // passes
   * assertThat(finished).hasState("active");     // fails
   * </pre>
   *
   * @param state EC2's name of the status: {@code active}, {@code deleting}, {@code deleted},
   *     {@code completed}
   * @return these assertions
   * @throws AssertionError if the import image task is in another state
   */
  public DescribedImportImageTaskAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the image that the import image task made.
   *
   * <pre>
   * assertThat(finished).madeImage(imageId);   // passes
   * assertThat(justBegun).madeImage(imageId);  // fails
   * </pre>
   *
   * @param imageId the image's id
   * @return these assertions
   * @throws AssertionError if the import image task made another image or none yet
   */
  public DescribedImportImageTaskAssert madeImage(String imageId) {
    return verify(it -> it.madeImage(imageId));
  }

  /**
   * Verifies the description that was given to the import image task.
   *
   * <pre>
   * assertThat(importImageTask).hasDescription("appliance");  // passes
   * assertThat(importImageTask).hasDescription("data");       // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the import image task has another description or none
   */
  public DescribedImportImageTaskAssert hasDescription(String description) {
    return verify(it -> it.hasDescription(description));
  }

  /**
   * Verifies that the imported image is to be encrypted.
   *
   * <pre>
   * assertThat(secret).isEncrypted();  // passes
   * assertThat(plain).isEncrypted();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the imported image is not to be encrypted
   */
  public DescribedImportImageTaskAssert isEncrypted() {
    return verify(ImportImageTaskAssert::isEncrypted);
  }
}
