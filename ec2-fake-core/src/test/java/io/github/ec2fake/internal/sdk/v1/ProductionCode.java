// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.regions.Region;
import com.amazonaws.regions.Regions;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Client;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;

/** The ways in which code under test builds a client of its own. */
final class ProductionCode {
  static final AWSCredentialsProvider ALICE =
      new AWSStaticCredentialsProvider(new BasicAWSCredentials("AKIDALICE", "secret"));

  private ProductionCode() {}

  static AmazonEC2 client(ClientConfiguration configuration) {
    return AmazonEC2ClientBuilder.standard()
        .withClientConfiguration(configuration)
        .withCredentials(ALICE)
        .withRegion("us-east-1")
        .build();
  }

  static AmazonEC2 client(ClientConfiguration configuration, String endpoint) {
    return AmazonEC2ClientBuilder.standard()
        .withClientConfiguration(configuration)
        .withCredentials(ALICE)
        .withEndpointConfiguration(new EndpointConfiguration(endpoint, "us-east-1"))
        .build();
  }

  @SuppressWarnings("deprecation")
  static AmazonEC2Client mutableClient(ClientConfiguration configuration) {
    return new AmazonEC2Client(ALICE, configuration);
  }

  @SuppressWarnings("deprecation")
  static void setEndpoint(AmazonEC2 ec2, String endpoint) {
    ec2.setEndpoint(endpoint);
  }

  @SuppressWarnings("deprecation")
  static void setRegion(AmazonEC2 ec2, Regions region) {
    ec2.setRegion(Region.getRegion(region));
  }
}
