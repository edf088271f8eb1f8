// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import io.github.ec2fake.Ec2Cloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What runs in a JVM of its own, see {@link WithoutSdkTest}: says on its output what it sees. */
final class WithoutSdk {
  private static final String AS = "Version=2016-11-15&AWSAccessKeyId=111122223333&Action=";

  private WithoutSdk() {}

  public static void main(String[] args) throws Exception {
    say("SDK: " + isThere("com.amazonaws.services.ec2.AmazonEC2"));
    say("Apache: " + isThere("org.apache.http.HttpRequest"));
    HttpClient client = HttpClient.newHttpClient();
    try (Ec2Cloud cloud = Ec2Cloud.create();
        Ec2Endpoint endpoint = cloud.listen()) {
      say(call(client, endpoint.uri(), "DescribeRegions&RegionName.1=eu-west-1", "regionEndpoint"));
      String launch = "RunInstances&MinCount=1&MaxCount=1&InstanceType=m1.large&ImageId=";
      String id = call(client, endpoint.uri(), launch + "ami-1cbd4475", "instanceId");
      say(call(client, endpoint.uri(), "DescribeInstances&InstanceId.1=" + id, "name"));
      say("calls: " + cloud.journal().calls().size());
      say("page: " + cloud.page().toHtml().contains("\\u003cDescribeInstancesResponse"));
      try {
        cloud.client();
      } catch (NoClassDefFoundError e) {
        say("missing: " + e.getMessage());
      }
    }
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The text of an element of the reply. */
  private static String call(HttpClient client, URI endpoint, String action, String element)
      throws IOException, InterruptedException {
    HttpResponse<String> reply =
        client.send(
            HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofString(AS + action)).build(),
            BodyHandlers.ofString());
    String[] parts = reply.body().split("</?" + element + ">", -1);
    return parts.length > 1 ? parts[1] : reply.statusCode() + " " + reply.body();
  }

  @SuppressWarnings("SystemOut")
  private static void say(String line) {
    System.out.println(line);
  }
}
