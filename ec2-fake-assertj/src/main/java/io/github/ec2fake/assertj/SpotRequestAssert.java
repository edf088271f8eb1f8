// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.SpotInstanceRequest;

/** Assertions about a request for a Spot Instance; see {@link Ec2Assert#spotRequest}. */
public class SpotRequestAssert
    extends AbstractTaggedAssert<SpotRequestAssert, SpotInstanceRequest> {

  /**
   * Creates the assertions; use {@link Ec2Assert#spotRequest} instead.
   *
   * @param actual the Spot request
   */
  public SpotRequestAssert(Ec2Resource actual) {
    super(actual, SpotRequestAssert.class, SpotRequestResourceType.SPOT_REQUEST);
  }

  /**
   * Verifies that the Spot request is open: EC2 has not fulfilled it yet.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).isOpen();  // passes once it is
   * assertThat(ec2).spotRequest(id).isOpen();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state, or the Spot request is not
   *     described
   */
  public SpotRequestAssert isOpen() {
    return hasState("open");
  }

  /**
   * Verifies that the Spot request is active: EC2 has launched an instance for it.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).isActive();  // passes once it is
   * assertThat(ec2).spotRequest(id).isActive();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state, or the Spot request is not
   *     described
   */
  public SpotRequestAssert isActive() {
    return hasState("active");
  }

  /**
   * Verifies that the Spot request is closed: its instance was interrupted or terminated.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).isClosed();  // passes once it is
   * assertThat(ec2).spotRequest(id).isClosed();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state, or the Spot request is not
   *     described
   */
  public SpotRequestAssert isClosed() {
    return hasState("closed");
  }

  /**
   * Verifies that the Spot request is cancelled.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).isCancelled();  // passes once it is
   * assertThat(ec2).spotRequest(id).isCancelled();  // fails before
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state, or the Spot request is not
   *     described
   */
  public SpotRequestAssert isCancelled() {
    return hasState("cancelled");
  }

  /**
   * Verifies that EC2 cannot fulfil the request as it is.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).hasFailed();    // passes
   * assertThat(ec2).spotRequest(good).hasFailed();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state, or the Spot request is not
   *     described
   */
  public SpotRequestAssert hasFailed() {
    return expectState("have failed", "failed");
  }

  /**
   * Verifies the state of the Spot request.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).hasState("active");     // passes
   * assertThat(ec2).spotRequest(id).hasState("cancelled");  // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code open}, {@code active}, {@code closed}, {@code
   *     cancelled}, {@code failed}
   * @return these assertions
   * @throws AssertionError if the Spot request is in another state, or the Spot request is not
   *     described
   */
  public SpotRequestAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the code of the status, which says more than the state.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).hasStatus("fulfilled");      // passes
   * assertThat(ec2).spotRequest(id).hasStatus("price-too-low");  // fails
   * </pre>
   *
   * @param code EC2's code, for example {@code fulfilled} or {@code pending-evaluation}
   * @return these assertions
   * @throws AssertionError if the request has another status, or the Spot request is not described
   */
  public SpotRequestAssert hasStatus(String code) {
    return expectValue(
        "have the status " + code,
        code,
        SpotRequestResourceType::statusCode,
        request -> "its status is " + SpotRequestResourceType.status(request));
  }

  /**
   * Verifies the instance that EC2 launched for the request.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).isFulfilledBy(instanceId);  // passes
   * assertThat(ec2).spotRequest(id).isFulfilledBy(other);       // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the request has another instance or none, or the Spot request is not
   *     described
   */
  public SpotRequestAssert isFulfilledBy(String instanceId) {
    return expectValue(
        "be fulfilled by " + instanceId,
        instanceId,
        SpotInstanceRequest::getInstanceId,
        request ->
            request.getInstanceId() == null
                ? "it has no instance; it is " + resourceType().stateAndReason(request)
                : "it is fulfilled by " + request.getInstanceId());
  }

  /**
   * Verifies whether the request ends with its first instance.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).hasType("one-time");    // passes
   * assertThat(ec2).spotRequest(id).hasType("persistent");  // fails
   * </pre>
   *
   * @param type {@code one-time} or {@code persistent}
   * @return these assertions
   * @throws AssertionError if the request has the other type, or the Spot request is not described
   */
  public SpotRequestAssert hasType(String type) {
    return expectEqual("type", type, SpotInstanceRequest::getType);
  }
}
