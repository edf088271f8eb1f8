// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import io.github.ec2fake.Account;
import io.github.ec2fake.Ec2Cloud;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts that may not call everything. */
class PermissionsTest {
  private static final String REFUSED =
      "403 UnauthorizedOperation: You are not authorized to perform this operation.";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final Account account = cloud.account(OWNER);

  @ParameterizedTest
  @CsvSource({"us-east-1, aws", "cn-north-1, aws-cn"})
  void refusesWhatIsDeniedWithAMessageThatCanBeDecoded(String region, String partition) {
    account.deny("RunInstances");
    AmazonEC2 client = cloud.client(OWNER, region);

    String refusal = refusal(() -> launched(client, LINUX_EBS));

    String begin = REFUSED + " Encoded authorization failure message: ";
    assertThat(refusal).startsWith(begin);
    assertThat(
            new String(
                Base64.getUrlDecoder().decode(refusal.substring(begin.length())),
                StandardCharsets.UTF_8))
        .contains("\"allowed\":false", "\"action\":\"ec2:RunInstances\"")
        .contains("\"principal\":{\"id\":\"%s\"".formatted(OWNER))
        .contains("\"arn\":\"arn:%s:iam::%s:root\"}".formatted(partition, OWNER));
    assertThat(cloud.journal().calls("RunInstances")).hasSize(1);
    assertThat(client.describeInstances().getReservations()).isEmpty();
    launched(cloud.client(PARTNER), LINUX_EBS);
  }

  @Test
  void refusesBeforeTheActionLooksAtAnything() {
    account.deny("RunInstances", "DescribeImages", "DescribeVpnGateways");

    assertThatRefusal(() -> launched(ec2, "ami-none")).startsWith(REFUSED);
    assertThatRefusal(
            () -> ec2.describeImages(new DescribeImagesRequest().withImageIds("nonsense")))
        .isEqualTo(REFUSED);
    assertThatRefusal(ec2::describeVpnGateways).isEqualTo(REFUSED);
  }

  @Test
  void aDryRunTellsWhoMayNot() {
    account.deny("RunInstances");

    assertThat(ec2.dryRun(launch(LINUX_EBS)).isSuccessful()).isFalse();
    account.allow("RunInstances");
    assertThat(ec2.dryRun(launch(LINUX_EBS)).isSuccessful()).isTrue();
  }

  @Test
  void asterisksStandForMany() {
    account.deny("Describe*");

    assertThatRefusal(ec2::describeInstances).isEqualTo(REFUSED);
    assertThatRefusal(ec2::describeRegions).isEqualTo(REFUSED);
    ec2.createKeyPair(new CreateKeyPairRequest("a"));
  }

  @Test
  void whatWasSaidLastCounts() {
    account.denyAll().allow("Describe*").deny("DescribeRegions");

    assertThatRefusal(() -> ec2.createKeyPair(new CreateKeyPairRequest("a"))).startsWith(REFUSED);
    assertThatRefusal(ec2::describeRegions).isEqualTo(REFUSED);
    ec2.describeInstances();
    account.allow("*");
    ec2.describeRegions();
  }

  @Test
  void refusesActionsThatEc2DoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.deny("DescribeImages", "RunInstance"))
        .withMessage(
            "EC2 has no action 'RunInstance'; actions are written as in RunInstances, or as in"
                + " Describe* for many");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.allow("Launch*"))
        .withMessageStartingWith("EC2 has no action 'Launch*'");
    ec2.describeImages();
  }
}
