// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ConversionTask;

/** Assertions about a conversion task; see {@link Ec2Assert#conversionTask}. */
public class ConversionTaskAssert
    extends AbstractTaggedAssert<ConversionTaskAssert, ConversionTask> {

  /**
   * Creates the assertions; use {@link Ec2Assert#conversionTask} instead.
   *
   * @param actual the conversion task
   */
  public ConversionTaskAssert(Ec2Resource actual) {
    super(actual, ConversionTaskAssert.class, ConversionTaskResourceType.CONVERSION_TASK);
  }

  /**
   * Verifies that the conversion task is completed.
   *
   * <pre>
   * assertThat(ec2).conversionTask(finished).isCompleted();   // passes
   * assertThat(ec2).conversionTask(justBegun).isCompleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the conversion task is in another state, or it is not described
   */
  public ConversionTaskAssert isCompleted() {
    return hasState("completed");
  }

  /**
   * Verifies that the conversion task was cancelled, has failed or has expired: EC2 has one state
   * for these.
   *
   * <pre>
   * assertThat(ec2).conversionTask(stopped).isCancelled();   // passes
   * assertThat(ec2).conversionTask(finished).isCancelled();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the conversion task is in another state, or it is not described
   */
  public ConversionTaskAssert isCancelled() {
    return hasState("cancelled");
  }

  /**
   * Verifies the state of the conversion task.
   *
   * <pre>
   * assertThat(ec2).conversionTask(finished).hasState("completed");  // passes
   * assertThat(ec2).conversionTask(finished).hasState("active");     // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code active}, {@code cancelling}, {@code cancelled},
   *     {@code completed}
   * @return these assertions
   * @throws AssertionError if the conversion task is in another state, or it is not described
   */
  public ConversionTaskAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the instance that the conversion task makes.
   *
   * <pre>
   * assertThat(ec2).conversionTask(id).importsInstance(instanceId);  // passes
   * assertThat(ec2).conversionTask(id).importsInstance(other);       // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the conversion task makes another instance or none, or it is not
   *     described
   */
  public ConversionTaskAssert importsInstance(String instanceId) {
    return expectEqual("instance", instanceId, ConversionTaskResourceType::instance);
  }

  /**
   * Verifies that the conversion task makes an EBS volume: that of {@code ImportVolume}, or one of
   * the imported instance.
   *
   * <pre>
   * assertThat(ec2).conversionTask(id).importsVolume(volumeId);  // passes
   * assertThat(ec2).conversionTask(id).importsVolume(other);     // fails
   * </pre>
   *
   * @param volumeId the volume's id
   * @return these assertions
   * @throws AssertionError if the conversion task does not make the volume, or it is not described
   */
  public ConversionTaskAssert importsVolume(String volumeId) {
    return expect(
        "import the volume " + volumeId,
        task -> ConversionTaskResourceType.volumes(task).contains(volumeId),
        task ->
            ConversionTaskResourceType.volumes(task).isEmpty()
                ? "it has imported none"
                : "it imports " + String.join(", ", ConversionTaskResourceType.volumes(task)));
  }
}
