// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import io.github.ec2fake.Catalogue;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.MalformedCatalogueException;
import io.github.ec2fake.endpoint.NeedsLoopback;
import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2ConfigFile;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small documents that would become large, and deep ones: refused, and soon. */
@Timeout(60)
class BombsTest {
  private static final int DEEP = 100_000;

  private static final String ENTITIES =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
          + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
          + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
          + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
          + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
          + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">"
          + "<!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>";

  private static final String FILE = "<!DOCTYPE x [<!ENTITY h SYSTEM \"file:///etc/hostname\">]>";

  static List<String> catalogues() {
    return List.of(
        ENTITIES + "<DescribeImagesResponse>&h;</DescribeImagesResponse>",
        FILE + "<DescribeImagesResponse>&h;</DescribeImagesResponse>",
        "<DescribeImagesResponse>" + "<a>".repeat(DEEP),
        "<DescribeImagesResponse>"
            + "<a>".repeat(DEEP)
            + "</a>".repeat(DEEP)
            + "</DescribeImagesResponse>",
        "{\"Images\": " + "[".repeat(DEEP),
        "{\"Images\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
        "{\"Images\": [" + "{\"a\":".repeat(DEEP),
        "{\"Images\": [{\"ImageId\": 1e999999999}]}",
        "{\"Images\": [{\"ImageId\": " + "9".repeat(1_000_000) + "}]}");
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void areNoCatalogues(String bomb) {
    assertThatThrownBy(() -> Catalogue.parse(bomb)).isInstanceOf(MalformedCatalogueException.class);
  }

  @Test
  void areNoFilesOfEc2Config() {
    for (Ec2ConfigFile file : Ec2ConfigFile.values()) {
      String root =
          file.write(Ec2Config.defaults()).replaceFirst("(?s)^.*?<([A-Za-z]\\w*).*", "$1");
      for (String bomb :
          List.of(
              ENTITIES + "<" + root + ">&h;</" + root + ">",
              FILE + "<" + root + ">&h;</" + root + ">",
              "<" + root + ">" + "<a>".repeat(DEEP))) {
        assertThatIllegalArgumentException()
            .as(file + " " + bomb.substring(0, 60))
            .isThrownBy(() -> file.read(bomb, Ec2Config.defaults()));
      }
      // What a file does not know it may leave alone, however deep that is.
      Ec2ConfigFileTarget.fuzzerTestOneInput(
          ("<" + root + ">" + "<a>".repeat(DEEP) + "</a>".repeat(DEEP) + "</" + root + ">")
              .getBytes(UTF_8));
    }
  }

  static List<String> documents() {
    return List.of(
        "[".repeat(DEEP),
        "[".repeat(DEEP) + "]".repeat(DEEP),
        "{\"Statement\":".repeat(DEEP),
        "{\"expiration\":" + "[".repeat(DEEP));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areNoPolicies(String bomb) {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
      assertThatThrownBy(
              () ->
                  ec2.createVpcEndpoint(
                      new CreateVpcEndpointRequest()
                          .withVpcId(vpc)
                          .withServiceName("com.amazonaws.us-east-1.s3")
                          .withPolicyDocument(bomb)))
          .isInstanceOf(AmazonEC2Exception.class);

      String windows =
          ec2.runInstances(
                  new RunInstancesRequest("ami-dd20c3b4", 1, 1).withInstanceType("m1.large"))
              .getReservation()
              .getInstances()
              .get(0)
              .getInstanceId();
      String policy = Base64.getEncoder().encodeToString(bomb.getBytes(UTF_8));
      assertThatThrownBy(
              () ->
                  ec2.bundleInstance(
                      new BundleInstanceRequest(
                          windows,
                          new Storage()
                              .withS3(
                                  new S3Storage()
                                      .withBucket("b")
                                      .withPrefix("p")
                                      .withAWSAccessKeyId("AKIAFAKE111122223333")
                                      .withUploadPolicy(policy)
                                      .withUploadPolicySignature("x")))))
          .isInstanceOf(AmazonEC2Exception.class);
    }
  }

  @AfterAll
  static void closeTheEndpoint() throws IOException {
    ControlRequestTarget.end();
  }

  static List<String> orders() {
    String number = "9".repeat(1_000_000);
    return List.of(
        "PUT faults\n" + "[".repeat(DEEP),
        "PUT faults\n{\"faults\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
        "PUT faults\n" + "{\"faults\":".repeat(DEEP),
        "PUT faults\n{\"faults\": [" + "{},".repeat(DEEP) + "{}]}",
        "PUT faults\n{\"faults\": [{\"anyCall\": true, \"times\": " + number + "}]}",
        "PUT faults\n{\"faults\": [{\"anyCall\": true, \"nth\": 1e999999999, \"throttle\": true}]}",
        "PUT faults\n{\"faults\": [{\"booting\": true, \"slowDown\": 1e999999999}]}",
        "PUT faults\n{\"faults\": [{\"anyCall\": true, \"delay\": \"PT" + number + "S\"}]}",
        "POST clock\n{\"advance\": \"PT2562047788015215H\"}",
        "POST clock\n{\"advance\": \"PT" + number + "H\"}",
        "POST clock\n{\"advanceTo\": \"+1000000000-12-31T23:59:59Z\"}",
        "POST clock\n{\"advanceTo\": \"+999999999-12-31T23:59:59Z\"}",
        "PUT clock\n{\"mode\": \"wall-clock\", \"factor\": 1e999999999}",
        "PUT clock\n{\"mode\": \"wall-clock\", \"factor\": " + number + "}",
        "POST arrange/windows\n{\"instance\": \"INSTANCE\", \"setPassword\": " + "[".repeat(DEEP),
        "POST arrange/spot-price\n{\"zone\": \"us-east-1a\", \"instanceType\": \"m1.small\","
            + " \"price\": \"1e999999999\"}",
        "POST arrange/spot-price\n{\"zone\": \"us-east-1a\", \"instanceType\": \"m1.small\","
            + " \"price\": \""
            + number
            + "\"}",
        "POST arrange/retention-rule\n{\"region\": \"us-east-1\", \"owner\": \"111122223333\","
            + " \"type\": \"EC2_IMAGE\", \"days\": 1e999999999}");
  }

  @ParameterizedTest
  @MethodSource("orders")
  @NeedsLoopback
  void areNoOrders(String bomb) {
    assertThat(ControlRequestTarget.checkedStatus(bomb.getBytes(UTF_8))).isEqualTo(400);
  }
}
