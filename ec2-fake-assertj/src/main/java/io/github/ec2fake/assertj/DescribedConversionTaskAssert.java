// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ConversionTask;

/**
 * Assertions about a conversion task as EC2 described it, the SDK's {@code ConversionTask}. They
 * call nothing; {@link ConversionTaskAssert} asks EC2 itself.
 */
public class DescribedConversionTaskAssert
    extends AbstractTaggedDescribedAssert<
        DescribedConversionTaskAssert, ConversionTask, ConversionTaskAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(ConversionTask)} instead.
   *
   * @param actual a conversion task
   */
  public DescribedConversionTaskAssert(ConversionTask actual) {
    super(
        actual,
        DescribedConversionTaskAssert.class,
        ConversionTaskResourceType.CONVERSION_TASK,
        ConversionTaskAssert::new);
  }

  /**
   * Verifies that the conversion task is completed.
   *
   * <pre>
   * assertThat(finished).isCompleted();   // passes
   * assertThat(justBegun).isCompleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the conversion task is in another state
   */
  public DescribedConversionTaskAssert isCompleted() {
    return verify(ConversionTaskAssert::isCompleted);
  }

  /**
   * Verifies that the conversion task was cancelled, has failed or has expired: EC2 has one state
   * for these.
   *
   * <pre>
   * assertThat(stopped).isCancelled();   // passes
   * assertThat(finished).isCancelled();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the conversion task is in another state
   */
  public DescribedConversionTaskAssert isCancelled() {
    return verify(ConversionTaskAssert::isCancelled);
  }

  /**
   * Verifies the state of the conversion task.
   *
   * <pre>
   * assertThat(finished).hasState("completed");  // passes
   * assertThat(finished).hasState("active");     // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code active}, {@code cancelling}, {@code cancelled},
   *     {@code completed}
   * @return these assertions
   * @throws AssertionError if the conversion task is in another state
   */
  public DescribedConversionTaskAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the instance that the conversion task makes.
   *
   * <pre>
   * assertThat(conversionTask).importsInstance(instanceId);  // passes
   * assertThat(conversionTask).importsInstance(other);       // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the conversion task makes another instance or none
   */
  public DescribedConversionTaskAssert importsInstance(String instanceId) {
    return verify(it -> it.importsInstance(instanceId));
  }

  /**
   * Verifies that the conversion task makes an EBS volume: that of {@code ImportVolume}, or one of
   * the imported instance.
   *
   * <pre>
   * assertThat(conversionTask).importsVolume(volumeId);  // passes
   * assertThat(conversionTask).importsVolume(other);     // fails
   * </pre>
   *
   * @param volumeId the volume's id
   * @return these assertions
   * @throws AssertionError if the conversion task does not make the volume
   */
  public DescribedConversionTaskAssert importsVolume(String volumeId) {
    return verify(it -> it.importsVolume(volumeId));
  }
}
