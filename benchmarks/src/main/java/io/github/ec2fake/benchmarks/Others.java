// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesResult;
import com.sun.net.httpserver.HttpServer;
import io.github.ec2fake.Ec2Cloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.mockito.Mockito;

/** A call, beside other ways to answer it in a test. */
final class Others {
  private static final DescribeImagesRequest REQUEST =
      new DescribeImagesRequest().withImageIds(SmallCalls.IMAGE);

  private Others() {}

  static void measure(Report report) {
    report.section("DescribeImages of one id, beside other ways to answer it");
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ours = cloud.client();
      stubbed(report, ours);
      loopback(report, ours, cloud);
    }
  }

  private static void stubbed(Report report, AmazonEC2 ours) {
    AmazonEC2 stub = stub(ours.describeImages(REQUEST));
    report.row(
        "a stub of Mockito, which marshals and parses nothing",
        SideBySide.thread(
            () -> ours.describeImages(REQUEST), () -> stub.describeImages(REQUEST), 10_000, 500));
  }

  /** A stub of Mockito that answers DescribeImages. */
  static AmazonEC2 stub(DescribeImagesResult answer) {
    AmazonEC2 mock = Mockito.mock(AmazonEC2.class, Mockito.withSettings().stubOnly());
    Mockito.when(mock.describeImages(Mockito.any(DescribeImagesRequest.class))).thenReturn(answer);
    return mock;
  }

  /** The processor time is that of the whole process: the server has a thread of its own. */
  private static void loopback(Report report, AmazonEC2 ours, Ec2Cloud cloud) {
    byte[] document =
        CannedReplies.document(cloud, "Action=DescribeImages&ImageId.1=" + SmallCalls.IMAGE)
            .getBytes(StandardCharsets.UTF_8);
    HttpServer server = server(document);
    AmazonEC2 client =
        AmazonEC2ClientBuilder.standard()
            .withCredentials(
                new AWSStaticCredentialsProvider(new BasicAWSCredentials("key", "secret")))
            .withEndpointConfiguration(
                new EndpointConfiguration(
                    "http://127.0.0.1:" + server.getAddress().getPort(), "us-east-1"))
            .build();
    try {
      report.rowWithoutBytes(
          "the same bytes from the JDK's HTTP server on the loopback, without Nagle's algorithm",
          SideBySide.process(
              () -> ours.describeImages(REQUEST),
              () -> client.describeImages(REQUEST),
              5_000,
              300));
    } finally {
      client.shutdown();
      server.stop(0);
    }
  }

  private static HttpServer server(byte[] document) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "text/xml;charset=UTF-8");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
