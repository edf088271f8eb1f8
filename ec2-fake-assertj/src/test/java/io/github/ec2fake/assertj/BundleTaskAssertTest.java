// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.STORE_WINDOWS;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static io.github.ec2fake.fault.Faults.bundling;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class BundleTaskAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String instance = Ec2.launch(ec2, STORE_WINDOWS).getInstanceId();

  private String begun() {
    cloud.clock().advanceUntilSettled();
    return Ec2.bundle(ec2, instance, "my-bucket", "winami");
  }

  @Test
  void followsTheTask() {
    String id = begun();
    assertThat(ec2).bundleTask(id).isPending().hasState("pending");
    cloud.clock().advance(Duration.ofSeconds(10));
    assertThat(ec2).bundleTask(id).isWaitingForShutdown();
    cloud.clock().advance(Duration.ofSeconds(25 + 90));
    assertThat(ec2).bundleTask(id).isBundling().hasProgress(40).hasProgressOfAtLeast(40);
    cloud.clock().advance(Duration.ofSeconds(90));
    assertThat(ec2).bundleTask(id).isStoring().hasProgress(80);
    cloud.clock().advanceUntilSettled();
    assertThat(ec2).bundleTask(id).isComplete().hasProgress(100);
  }

  @Test
  void saysHowFarItHasComeInstead() {
    String id = begun();
    Assertions.assertThatThrownBy(() -> assertThat(ec2).bundleTask(id).isComplete())
        .hasMessageEndingWith("to be complete\nbut it is pending");
    fails(
        () -> assertThat(ec2).bundleTask(id).hasProgressOfAtLeast(1),
        """
        Expecting
          bundle task $
        to have come to at least 1%
        but it has no progress; it is pending
        """,
        id);
    cloud.clock().advance(Duration.ofSeconds(35 + 90));
    fails(
        () -> assertThat(ec2).bundleTask(id).isComplete(),
        """
        Expecting
          bundle task $
        to be complete
        but it is bundling (40%)
        """,
        id);
    fails(
        () -> assertThat(ec2).bundleTask(id).hasProgress(41),
        """
        Expecting
          bundle task $
        to have come to 41%
        but it has come to 40%; it is bundling
        """,
        id);
    for (Runnable other :
        new Runnable[] {
          () -> assertThat(ec2).bundleTask(id).isPending(),
          () -> assertThat(ec2).bundleTask(id).isWaitingForShutdown(),
          () -> assertThat(ec2).bundleTask(id).isStoring(),
          () -> assertThat(ec2).bundleTask(id).isCancelling(),
          () -> assertThat(ec2).bundleTask(id).hasFailed()
        }) {
      Assertions.assertThatThrownBy(other::run).hasMessageEndingWith("but it is bundling (40%)");
    }
    cloud.clock().advance(Duration.ofSeconds(90));
    Assertions.assertThatThrownBy(() -> assertThat(ec2).bundleTask(id).isBundling())
        .hasMessageEndingWith("to be bundling\nbut it is storing (80%)");
  }

  @Test
  void hasFailedWith() {
    cloud
        .faults()
        .on(bundling().atPercent(42))
        .fail("Client.S3Error", "AccessDenied(403)- Access Denied");
    String id = begun();
    cloud.clock().advanceUntilSettled();

    assertThat(ec2)
        .bundleTask(id)
        .hasFailed()
        .hasFailedWith("Client.S3Error")
        .hasFailedWith("Client.S3Error", "AccessDenied(403)- Access Denied");
    fails(
        () -> assertThat(ec2).bundleTask(id).isComplete(),
        """
        Expecting
          bundle task $
        to be complete
        but it is failed (Client.S3Error: AccessDenied(403)- Access Denied)
        """,
        id);
    fails(
        () -> assertThat(ec2).bundleTask(id).hasFailedWith("Client.Cancelled"),
        """
        Expecting
          bundle task $
        to have failed with Client.Cancelled
        but it is failed (Client.S3Error: AccessDenied(403)- Access Denied)
        """,
        id);
    fails(
        () -> assertThat(ec2).bundleTask(id).hasFailedWith("Client.S3Error", "other"),
        """
        Expecting
          bundle task $
        to have failed with Client.S3Error: other
        but it is failed (Client.S3Error: AccessDenied(403)- Access Denied)
        """,
        id);
  }

  @Test
  void isCancelling() {
    String id = begun();
    cloud.clock().advance(Duration.ofSeconds(40));
    ec2.cancelBundleTask(new CancelBundleTaskRequest(id));

    assertThat(ec2).bundleTask(id).isCancelling();
    Assertions.assertThatThrownBy(
            () -> assertThat(ec2).bundleTask(id).hasFailedWith("Client.Cancelled"))
        .hasMessageContaining("but it is cancelling");

    cloud.clock().advanceUntilSettled();
    assertThat(ec2).bundleTask(id).hasFailedWith("Client.Cancelled");
  }

  @Test
  void isOf() {
    String id = begun();
    assertThat(ec2).bundleTask(id).isOf(instance);
    fails(
        () -> assertThat(ec2).bundleTask(id).isOf("i-12345678"),
        """
        Expecting
          bundle task $
        to be of i-12345678
        but it is of $
        """,
        id,
        instance);
  }

  @Test
  void isStoredIn() {
    String id = begun();
    assertThat(ec2).bundleTask(id).isStoredIn("my-bucket", "winami");
    fails(
        () -> assertThat(ec2).bundleTask(id).isStoredIn("my-bucket", "other"),
        """
        Expecting
          bundle task $
        to be stored in my-bucket/other
        but it is stored in my-bucket/winami
        """,
        id);
  }

  @Test
  void exists() {
    String id = begun();
    assertThat(ec2).bundleTask(id).exists();
    assertThat(ec2).bundleTask("bun-00000000").doesNotExist();
    fails(
        () -> assertThat(ec2).bundleTask("bun-00000000").isComplete(),
        """
        Expecting
          bundle task bun-00000000
        to be complete
        but this client sees no such bundle task. It has
          $, pending
        """,
        id);
  }
}
