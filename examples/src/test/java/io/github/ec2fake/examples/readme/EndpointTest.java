// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.junit.Ec2Fake;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
@EnabledIf(
    value = "io.github.ec2fake.examples.Loopback#isUp",
    disabledReason = "there is no loopback interface to listen on")
class EndpointTest {

  // tag::endpoint[]
  @Test
  void servesWhoeverSpeaksHttp(Ec2Cloud cloud) throws Exception {
    URI endpoint = cloud.listen().uri();
    URI call = endpoint.resolve("/?Action=DescribeImages&Owner=amazon&AWSAccessKeyId=999988887777");

    HttpResponse<String> reply =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(call).build(), BodyHandlers.ofString());

    assertThat(reply.body()).contains("<imageId>ami-1cbd4475</imageId>");
    assertThat(cloud.journal().calls("DescribeImages").get(0).account()).isEqualTo("999988887777");
  }

  // end::endpoint[]

  // tag::signatures[]
  @Test
  void refusesAWrongSecretIfToldToCheck(Ec2Cloud cloud) {
    URI endpoint = cloud.listen(EndpointOptions.defaults().checkingSignatures()).uri();
    AmazonEC2 stranger =
        AmazonEC2ClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(endpoint.toString(), "us-east-1"))
            .withCredentials(
                new AWSStaticCredentialsProvider(new BasicAWSCredentials("111122223333", "wrong")))
            .build();

    assertThatThrownBy(stranger::describeRegions)
        .hasMessageContaining("AWS was not able to validate the provided access credentials");
  }
  // end::signatures[]
}
