// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.client.builder.AwsClientBuilder;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2AsyncClientBuilder;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.ClientKind.Upload;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.TransitionEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One scenario, and the same world after it, whichever client has brought it about: run, bundle,
 * register, share, launch as the partner, refuse as a stranger.
 */
@Timeout(240)
@NeedsLoopback
class OneCloudManyClientsTest {
  private static final String OWNER = SdkClient.OWNER;
  private static final String PARTNER = "999988887777";
  private static final String STRANGER = "444455556666";
  private static final String WINDOWS_2003 = "ami-dd20c3b4";

  /** Opens a way to a cloud. */
  @FunctionalInterface
  interface Opens {
    ClientKind to(Ec2Cloud cloud) throws Exception;
  }

  @Test
  void theSdksClientInMemoryBringsItAbout() throws Exception {
    String world = worldAfter(OneCloudManyClientsTest::inMemory);

    assertThat(world)
        .contains("BundleInstance 200", "RegisterImage 200", STRANGER + " RunInstances 400");
  }

  @Test
  void theSdksSynchronousClientBringsTheSameAbout() throws Exception {
    assertSameWorld(
        cloud -> {
          Ec2Endpoint endpoint = cloud.listen(EndpointOptions.defaults());
          return new SdkClient(
              account -> client(AmazonEC2ClientBuilder.standard(), cloud, endpoint, account));
        });
  }

  @Test
  void theSdksAsynchronousClientBringsTheSameAbout() throws Exception {
    assertSameWorld(
        cloud -> {
          Ec2Endpoint endpoint = cloud.listen();
          return new AsyncSdkClient(
              account -> client(AmazonEC2AsyncClientBuilder.standard(), cloud, endpoint, account));
        });
  }

  @Test
  void plainHttpByGetBringsTheSameAbout() throws Exception {
    assertSameWorld(cloud -> new PlainHttpClient(cloud.listen().uri(), true));
  }

  @Test
  void plainHttpByPostBringsTheSameAbout() throws Exception {
    assertSameWorld(cloud -> new PlainHttpClient(cloud.listen().uri(), false));
  }

  @Test
  void theCommandLineInterfaceBringsTheSameAbout() throws Exception {
    String missing = CliClient.missing();
    assumeTrue(missing.isEmpty(), missing);

    assertSameWorld(cloud -> new CliClient(cloud.listen().uri()));
  }

  private static void assertSameWorld(Opens way) throws Exception {
    assertThat(worldAfter(way)).isEqualTo(worldAfter(OneCloudManyClientsTest::inMemory));
  }

  private static String worldAfter(Opens opens) throws Exception {
    try (Ec2Cloud cloud =
            Ec2Cloud.builder().startingAt(Instant.parse("2011-07-15T00:00:00Z")).build();
        ClientKind way = opens.to(cloud)) {
      String instanceId = way.run(WINDOWS_2003, "first");
      String bundleId = way.bundle(instanceId, upload(cloud));
      assertThat(way.bundleTask(bundleId)).isEqualTo("complete 100%");
      String imageId = way.register("my-bucket/winami.manifest.xml", "winami");
      way.share(imageId, PARTNER);
      assertThat(way.tryToRunAs(PARTNER, imageId, "second")).isEqualTo("ok");
      assertThat(way.tryToRunAs(STRANGER, imageId, "third"))
          .isEqualTo("AuthFailure: Not authorized for images: [" + imageId + "]");
      return world(cloud, imageId);
    }
  }

  /** What happened, but for the words in which it was asked for, and all that can be seen. */
  private static String world(Ec2Cloud cloud, String imageId) {
    List<String> world = new ArrayList<>();
    for (CallEntry call : cloud.journal().calls()) {
      world.add(
          String.join(
              " ",
              call.at().toString(),
              call.region(),
              call.account(),
              call.action(),
              Integer.toString(call.status()),
              call.requestId()));
    }
    cloud.journal().transitions().stream().map(TransitionEntry::toString).forEach(world::add);
    for (String account : List.of(OWNER, PARTNER, STRANGER)) {
      AmazonEC2 ec2 = cloud.client(account);
      world.add(ec2.describeInstances().toString());
      world.add(ec2.describeImages(new DescribeImagesRequest().withExecutableUsers("self")) + "");
      world.add(ec2.describeImages(new DescribeImagesRequest().withOwners("self")).toString());
      world.add(ec2.describeBundleTasks().toString());
      world.add(ec2.describeVolumes().toString());
      world.add(ec2.describeSecurityGroups().toString());
    }
    world.add(
        cloud
            .client()
            .describeImageAttribute(new DescribeImageAttributeRequest(imageId, "launchPermission"))
            .toString());
    return String.join("\n", world);
  }

  private static Upload upload(Ec2Cloud cloud) throws Exception {
    String secret = cloud.credentials(OWNER).getCredentials().getAWSSecretKey();
    String policy =
        "{\"expiration\": \"2011-07-16T00:00:00Z\", \"conditions\": [{\"bucket\": \"my-bucket\"},"
            + " [\"starts-with\", \"$key\", \"winami\"], {\"acl\": \"ec2-bundle-read\"}]}";
    String encoded = Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    String signature =
        Base64.getEncoder().encodeToString(mac.doFinal(encoded.getBytes(StandardCharsets.UTF_8)));
    return new Upload(
        "my-bucket",
        "winami",
        cloud.credentials(OWNER).getCredentials().getAWSAccessKeyId(),
        secret,
        policy,
        encoded,
        signature);
  }

  private static ClientKind inMemory(Ec2Cloud cloud) {
    return new SdkClient(
        account ->
            AmazonEC2ClientBuilder.standard()
                .withClientConfiguration(cloud.clientConfiguration().withMaxErrorRetry(0))
                .withCredentials(cloud.credentials(account))
                .withRegion("us-east-1")
                .build());
  }

  private static AmazonEC2 client(
      AwsClientBuilder<?, ? extends AmazonEC2> builder,
      Ec2Cloud cloud,
      Ec2Endpoint endpoint,
      String account) {
    // The SDK takes AuthFailure for a clock that is wrong, and would try again.
    builder.setClientConfiguration(
        new ClientConfiguration().withReaper(false).withMaxErrorRetry(0));
    builder.setCredentials(cloud.credentials(account));
    builder.setEndpointConfiguration(
        new EndpointConfiguration(endpoint.uri().toString(), "us-east-1"));
    return builder.build();
  }
}
