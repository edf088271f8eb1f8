// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ImportImageTask;

/** Assertions about an import image task; see {@link Ec2Assert#importImageTask}. */
public class ImportImageTaskAssert
    extends AbstractTaggedAssert<ImportImageTaskAssert, ImportImageTask> {

  /**
   * Creates the assertions; use {@link Ec2Assert#importImageTask} instead.
   *
   * @param actual the import image task
   */
  public ImportImageTaskAssert(Ec2Resource actual) {
    super(actual, ImportImageTaskAssert.class, ImportImageTaskResourceType.IMPORT_IMAGE_TASK);
  }

  /**
   * Verifies that the import image task is completed.
   *
   * <pre>
   * assertThat(ec2).importImageTask(finished).isCompleted();   // passes
   * assertThat(ec2).importImageTask(justBegun).isCompleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the import image task has another status, or it is not described
   */
  public ImportImageTaskAssert isCompleted() {
    return hasState("completed");
  }

  /**
   * Verifies that the import image task was cancelled or has failed: EC2 has one status for both.
   *
   * <pre>
   * assertThat(ec2).importImageTask(stopped).isDeleted();   // passes
   * assertThat(ec2).importImageTask(finished).isDeleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the import image task has another status, or it is not described
   */
  public ImportImageTaskAssert isDeleted() {
    return hasState("deleted");
  }

  /**
   * Verifies the state of the import image task.
   *
   * <pre>
   * assertThat(ec2).importImageTask(finished).hasState("completed");  // passes
   * assertThat(ec2).importImageTask(finished).hasState("active");     // fails
   * </pre>
   *
   * @param state EC2's name of the status: {@code active}, {@code deleting}, {@code deleted},
   *     {@code completed}
   * @return these assertions
   * @throws AssertionError if the import image task is in another state, or it is not described
   */
  public ImportImageTaskAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the image that the import image task made.
   *
   * <pre>
   * assertThat(ec2).importImageTask(finished).madeImage(imageId);   // passes
   * assertThat(ec2).importImageTask(justBegun).madeImage(imageId);  // fails
   * </pre>
   *
   * @param imageId the image's id
   * @return these assertions
   * @throws AssertionError if the import image task made another image or none yet, or it is not
   *     described
   */
  public ImportImageTaskAssert madeImage(String imageId) {
    return expectEqual("image", imageId, ImportImageTask::getImageId);
  }

  /**
   * Verifies the description that was given to the import image task.
   *
   * <pre>
   * assertThat(ec2).importImageTask(id).hasDescription("appliance");  // passes
   * assertThat(ec2).importImageTask(id).hasDescription("data");       // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the import image task has another description or none, or it is not
   *     described
   */
  public ImportImageTaskAssert hasDescription(String description) {
    return expectEqual("description", description, ImportImageTask::getDescription);
  }

  /**
   * Verifies that the imported image is to be encrypted.
   *
   * <pre>
   * assertThat(ec2).importImageTask(secret).isEncrypted();  // passes
   * assertThat(ec2).importImageTask(plain).isEncrypted();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the imported image is not to be encrypted, or it is not described
   */
  public ImportImageTaskAssert isEncrypted() {
    return expect(
        "be encrypted", task -> Boolean.TRUE.equals(task.getEncrypted()), task -> "it is not");
  }
}
