// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.windows.Ec2Setting.SET_COMPUTER_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateImageResult;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.GetConsoleOutputRequest;
import com.amazonaws.services.ec2.model.GetPasswordDataRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.WindowsInstance;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.windows.Ec2ConfigFile;
import io.github.ec2fake.windows.EventType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class WindowsTest {
  private AmazonEC2 ec2;
  private String instanceId = "";

  @BeforeEach
  void launch(AmazonEC2 client) {
    ec2 = client;
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    instanceId = launch("ami-1cbd4475");
  }

  // tag::windows[]
  @Test
  void aSharedImageHasToBeSysprepped(AmazonEC2 ec2, Ec2Cloud cloud) {
    WindowsInstance windows = cloud.instance(instanceId).windows();
    String careless = launch(ec2.createImage(new CreateImageRequest(instanceId, "careless")));
    windows.ec2Config(config -> config.disable(SET_COMPUTER_NAME)).runSysprepAndShutDown();
    String careful = launch(ec2.createImage(new CreateImageRequest(instanceId, "careful")));

    assertThat(passwordData(careless)).isEmpty();
    assertThat(cloud.instance(careless).windows().password()).isEqualTo(windows.password());
    assertThat(passwordData(careful)).isNotEmpty();
  }

  // end::windows[]

  // tag::event-log[]
  @Test
  void theConsoleShowsTheWarningsOfIis(AmazonEC2 ec2, Ec2Cloud cloud) {
    WindowsInstance windows = cloud.instance(instanceId).windows();
    windows.write(
        Ec2ConfigFile.EVENT_LOG_CONFIG,
        """
        <EventLogConfig>
          <Event>
            <Category>Application</Category>
            <AppName>IIS</AppName>
            <ErrorType>Warning</ErrorType>
            <LastMessageTime>2011-07-15T00:00:00.0000000+00:00</LastMessageTime>
            <NumEntries>2</NumEntries>
          </Event>
        </EventLogConfig>
        """);
    windows.logEvent("Application", EventType.WARNING, "IIS", "The pool is low.");

    ec2.rebootInstances(new RebootInstancesRequest(List.of(instanceId)));

    assertThat(console()).contains("Application, Warning, IIS: The pool is low.");
  }

  // end::event-log[]

  private String launch(CreateImageResult image) {
    return launch(image.getImageId());
  }

  private String launch(String imageId) {
    return ec2.runInstances(
            new RunInstancesRequest(imageId, 1, 1).withInstanceType("m1.large").withKeyName("mine"))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private String console() {
    return ec2.getConsoleOutput(new GetConsoleOutputRequest(instanceId)).getDecodedOutput();
  }

  private String passwordData(String id) {
    return ec2.getPasswordData(new GetPasswordDataRequest(id)).getPasswordData();
  }
}
