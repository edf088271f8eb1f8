// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.SpotInstanceRequest;

/**
 * Assertions about a Spot request as EC2 described it, the SDK's {@code SpotInstanceRequest}. They
 * call nothing; {@link SpotRequestAssert} asks EC2 itself.
 */
public class DescribedSpotRequestAssert
    extends AbstractTaggedDescribedAssert<
        DescribedSpotRequestAssert, SpotInstanceRequest, SpotRequestAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(SpotInstanceRequest)} instead.
   *
   * @param actual a Spot request
   */
  public DescribedSpotRequestAssert(SpotInstanceRequest actual) {
    super(
        actual,
        DescribedSpotRequestAssert.class,
        SpotRequestResourceType.SPOT_REQUEST,
        SpotRequestAssert::new);
  }

  /**
   * Verifies that the Spot request is open: EC2 has not fulfilled it yet.
   *
   * <pre>
   * assertThat(request).isOpen();  // passes once it is
   * assertThat(request).isOpen();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state
   */
  public DescribedSpotRequestAssert isOpen() {
    return verify(SpotRequestAssert::isOpen);
  }

  /**
   * Verifies that the Spot request is active: EC2 has launched an instance for it.
   *
   * <pre>
   * assertThat(request).isActive();  // passes once it is
   * assertThat(request).isActive();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state
   */
  public DescribedSpotRequestAssert isActive() {
    return verify(SpotRequestAssert::isActive);
  }

  /**
   * Verifies that the Spot request is closed: its instance was interrupted or terminated.
   *
   * <pre>
   * assertThat(request).isClosed();  // passes once it is
   * assertThat(request).isClosed();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state
   */
  public DescribedSpotRequestAssert isClosed() {
    return verify(SpotRequestAssert::isClosed);
  }

  /**
   * Verifies that the Spot request is cancelled.
   *
   * <pre>
   * assertThat(request).isCancelled();  // passes once it is
   * assertThat(request).isCancelled();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state
   */
  public DescribedSpotRequestAssert isCancelled() {
    return verify(SpotRequestAssert::isCancelled);
  }

  /**
   * Verifies that EC2 cannot fulfil the request as it is.
   *
   * <pre>
   * assertThat(request).hasFailed();  // passes
   * assertThat(good).hasFailed();     // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state
   */
  public DescribedSpotRequestAssert hasFailed() {
    return verify(SpotRequestAssert::hasFailed);
  }

  /**
   * Verifies the state of the Spot request.
   *
   * <pre>
   * assertThat(request).hasState("active");     // passes
   * assertThat(request).hasState("cancelled");  // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code open}, {@code active}, {@code closed}, {@code
   *     cancelled}, {@code failed}
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state
   */
  public DescribedSpotRequestAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the code of the status, which says more than the state.
   *
   * <pre>
   * assertThat(request).hasStatus("fulfilled");      // passes
   * assertThat(request).hasStatus("price-too-low");  // fails
   * </pre>
   *
   * @param code EC2's code, for example {@code fulfilled} or {@code pending-evaluation}
   * @return these assertions
   * @throws AssertionError if the request has another status
   */
  public DescribedSpotRequestAssert hasStatus(String code) {
    return verify(it -> it.hasStatus(code));
  }

  /**
   * Verifies the instance that EC2 launched for the request.
   *
   * <pre>
   * assertThat(request).isFulfilledBy(instanceId);  // passes
   * assertThat(request).isFulfilledBy(other);       // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the request has another instance or none
   */
  public DescribedSpotRequestAssert isFulfilledBy(String instanceId) {
    return verify(it -> it.isFulfilledBy(instanceId));
  }

  /**
   * Verifies whether the request ends with its first instance.
   *
   * <pre>
   * assertThat(request).hasType("one-time");    // passes
   * assertThat(request).hasType("persistent");  // fails
   * </pre>
   *
   * @param type {@code one-time} or {@code persistent}
   * @return these assertions
   * @throws AssertionError if the request has the other type
   */
  public DescribedSpotRequestAssert hasType(String type) {
    return verify(it -> it.hasType(type));
  }
}
