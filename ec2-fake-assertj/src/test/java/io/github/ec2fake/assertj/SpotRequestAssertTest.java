// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SpotRequestAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String id = Ec2.requestSpotInstance(ec2);

  private SpotInstanceRequest described() {
    return ec2.describeSpotInstanceRequests(
            new DescribeSpotInstanceRequestsRequest().withSpotInstanceRequestIds(id))
        .getSpotInstanceRequests()
        .get(0);
  }

  private void requestFails(Consumer<SpotRequestAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "Spot request " + id,
        () -> assertion.accept(assertThat(ec2).spotRequest(id)),
        expected,
        found);
  }

  @Test
  void anOpenRequestWaits() {
    String status = described().getStatus().getCode() + ": " + described().getStatus().getMessage();

    assertThat(ec2)
        .spotRequest(id)
        .exists()
        .isOpen()
        .hasState("open")
        .hasStatus("pending-evaluation")
        .hasType("one-time");
    requestFails(it -> it.isActive(), "to be active", "but it is open (" + status + ")");
    requestFails(it -> it.hasFailed(), "to have failed", "but it is open (" + status + ")");
    requestFails(it -> it.isClosed(), "to be closed", "but it is open (" + status + ")");
    requestFails(it -> it.isCancelled(), "to be cancelled", "but it is open (" + status + ")");
    requestFails(
        it -> it.hasStatus("fulfilled"),
        "to have the status fulfilled",
        "but its status is " + status);
    requestFails(
        it -> it.isFulfilledBy("i-1"),
        "to be fulfilled by i-1",
        "but it has no instance; it is open (" + status + ")");
    requestFails(
        it -> it.hasType("persistent"),
        "to have the type 'persistent'",
        "but its type is 'one-time'");
  }

  @Test
  void anActiveRequestHasItsInstance() {
    cloud.clock().advanceUntilSettled();
    String instance = described().getInstanceId();
    String status = described().getStatus().getCode() + ": " + described().getStatus().getMessage();

    assertThat(ec2).spotRequest(id).isActive().hasStatus("fulfilled").isFulfilledBy(instance);
    requestFails(it -> it.isOpen(), "to be open", "but it is active (" + status + ")");
    requestFails(
        it -> it.isFulfilledBy("i-1"),
        "to be fulfilled by i-1",
        "but it is fulfilled by " + instance);

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();
    assertThat(ec2).spotRequest(id).isClosed();
  }

  @Test
  void aCancelledRequest() {
    ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(id)));

    assertThat(ec2).spotRequest(id).isCancelled().doesNotHaveTag("stage");
    fails(
        () -> assertThat(ec2).spotRequest("sir-00000000").isOpen(),
        """
        Expecting
          Spot request sir-00000000
        to be open
        but this client sees no such Spot request. It has
          $, cancelled ($)
        """,
        id,
        described().getStatus().getCode() + ": " + described().getStatus().getMessage());
  }
}
