// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.fault.Faults.call;
import static io.github.ec2fake.fault.Faults.imageCreation;
import static io.github.ec2fake.fault.Faults.snapshot;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.junit.Ec2Fake;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class TriggersTest {

  private static String launch(AmazonEC2 ec2) {
    return ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  // tag::narrowed[]
  @Test
  void onlyOneInstanceCannotBeTerminated(AmazonEC2 ec2, Ec2Cloud cloud) {
    String first = launch(ec2);
    String second = launch(ec2);
    Fault refused =
        cloud
            .faults()
            .on(call("TerminateInstances").with("InstanceId", second))
            .always()
            .fail("UnauthorizedOperation", 403);

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(first)));
    assertThatThrownBy(() -> ec2.terminateInstances(new TerminateInstancesRequest(List.of(second))))
        .isInstanceOf(AmazonEC2Exception.class);

    assertThat(refused.timesFired()).isEqualTo(1);
  }

  // end::narrowed[]

  // tag::slow[]
  @Test
  void theImageTakesAnHour(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.faults().on(snapshot()).slowDown(10);
    cloud.faults().on(imageCreation()).takeExactly(ofHours(1));

    String imageId = ec2.createImage(new CreateImageRequest(launch(ec2), "My AMI")).getImageId();
    Duration waited = cloud.clock().advanceUntilSettled();

    assertThat(waited).isBetween(ofMinutes(60), ofMinutes(62));
    assertThat(ec2).image(imageId).isAvailable();
  }
  // end::slow[]
}
