// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fuzz;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.GatewayType;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.InstanceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Good requests of scripts: faults, the clock, the journal and all that can be arranged. Each is a
 * line with the method and the end of the path, and a body.
 */
final class GoodOrders {
  /** What words of the orders stand for, in every cloud that is made here. */
  private static final Map<String, String> IDS = new LinkedHashMap<>();

  private static final String INSTANCE = "{\"instance\": \"INSTANCE\", ";
  private static final String OWNER = "\"owner\": \"111122223333\"";

  private static final List<String> ORDERS =
      List.of(
          "GET ",
          "GET faults",
          "GET journal?format=json",
          "GET clock",
          "DELETE faults",
          "PUT faults\n"
              + "{\"faults\": [{\"call\": \"RunInstances\", \"with\": {\"ImageId\": \"ami-1\"},"
              + " \"times\": 3, \"fail\": {\"code\": \"c\", \"message\": \"m\", \"status\": 500}},"
              + " {\"anyCall\": true, \"by\": \"111122223333\", \"in\": \"us-east-1\", \"nth\": 2,"
              + " \"delay\": \"PT2M\"}, {\"anyCall\": true, \"withProbability\": 0.3,"
              + " \"dropConnection\": true}]}",
          "PUT faults\n"
              + "{\"faults\": [{\"call\": \"DescribeRegions\", \"always\": true, \"replyWith\":"
              + " \"<a/>\"}, {\"call\": \"DescribeImages\", \"atEveryAttempt\": true,"
              + " \"truncateReply\": true}]}",
          "PUT faults\n"
              + "{\"faults\": [{\"booting\": true, \"ofImage\": \"ami-1cbd4475\", \"atPercent\":"
              + " 50, \"slowDown\": 3}, {\"stopping\": true, \"of\": \"INSTANCE\", \"speedUp\":"
              + " 2.5}, {\"bundling\": true, \"whileIn\": \"storing\", \"once\": true, \"fail\":"
              + " {\"code\": \"Client.S3Error\", \"message\": \"m\"}}, {\"snapshot\": true,"
              + " \"takeExactly\": \"PT1H\"}, {\"imageCreation\": true, \"hang\": true}]}",
          "PUT faults\n"
              + "{\"faults\": [{\"zone\": \"us-east-1a\", \"during\": \"PT10M\", \"outOfCapacity\":"
              + " [\"m1.large\"]}, {\"region\": \"eu-west-1\", \"outage\": true}, {\"everywhere\":"
              + " true, \"outOfCapacity\": true}]}",
          "POST clock\n{\"advance\": \"PT2M\"}",
          "POST clock\n{\"advanceTo\": \"2030-01-01T00:00:00Z\"}",
          "POST clock\n{\"settle\": true}",
          "POST clock\n"
              + "{\"runUntil\": {\"request\": \"AWSAccessKeyId=111122223333&Version=2016-11-15"
              + "&Action=DescribeInstances\", \"contains\": \"running\"}, \"limit\": \"PT10S\"}",
          "PUT clock\n{\"now\": \"2012-01-01T00:00:00Z\"}",
          "PUT clock\n{\"mode\": \"settling\"}",
          "PUT clock\n{\"mode\": \"per-call\", \"step\": \"PT15S\"}",
          "PUT clock\n{\"mode\": \"wall-clock\", \"factor\": 60.5}",
          arranged("bucket", "{\"name\": \"mine\", " + OWNER + "}"),
          arranged("without-export-grant", "{\"bucket\": \"theirs\"}"),
          arranged(
              "bundle",
              "{" + OWNER + ", \"bucket\": \"mine\", \"prefix\": \"win\", \"rootSizeGiB\": 10}"),
          arranged(
              "disk-image",
              "{"
                  + OWNER
                  + ", \"bucket\": \"mine\", \"key\": \"k\", \"format\": \"RAW\","
                  + " \"diskGiB\": 8, \"windows\": true, \"defect\": \"No valid partitions.\"}"),
          arranged(
              "failed-bundle-task", INSTANCE + "\"code\": \"Client.S3Error\", \"message\": \"m\"}"),
          arranged(
              "spot-price",
              "{\"zone\": \"us-east-1a\", \"instanceType\": \"m1.small\", \"price\": \"0.25\"}"),
          arranged("spot-interruption", "{\"instance\": \"INSTANCE\"}"),
          arranged("inconsistent-volume", "{\"volume\": \"VOLUME\"}"),
          arranged("volume-performance", "{\"volume\": \"VOLUME\", \"performance\": \"stalled\"}"),
          arranged(
              "vpn-connection-up",
              "{\"vpnConnection\": \"VPN\", \"announced\": [\"10.9.0.0/16\"]}"),
          arranged("vpn-connection-down", "{\"vpnConnection\": \"VPN\"}"),
          arranged(
              "retention-rule",
              "{\"region\": \"us-east-1\", "
                  + OWNER
                  + ", \"type\": \"EC2_IMAGE\", \"days\": 7,"
                  + " \"resourceTags\": {\"keep\": \"yes\"}}"),
          arranged(
              "retention-rule",
              "{\"region\": \"us-east-1\", "
                  + OWNER
                  + ", \"type\": \"EBS_SNAPSHOT\", \"days\": 7,"
                  + " \"excludeResourceTags\": {\"keep\": \"no\"}}"),
          arranged(
              "key",
              "{\"region\": \"us-east-1\", "
                  + OWNER
                  + ", \"alias\": \"alias/a\","
                  + " \"shareWith\": [\"999988887777\"], \"unshareWith\": [\"444455556666\"]}"),
          arranged(
              "key", "{\"arn\": \"KEY\", \"alias\": \"alias/b\", \"state\": \"pending-deletion\"}"),
          arranged(
              "organization",
              "{\"organization\": \"o-exampleorgid\", \"units\": [\"ou-a1b2-example1\"],"
                  + " \"withAccounts\": [\"999988887777\"], \"withoutAccounts\":"
                  + " [\"444455556666\"]}"),
          arranged(
              "account",
              "{\"account\": \"999988887777\", \"subscribeTo\": [\"ACD42B6F\"], \"optIn\":"
                  + " [\"af-south-1\"], \"optOut\": [\"me-south-1\"], \"quotas\": {\"INSTANCES\":"
                  + " 3}, \"instancesOf\": {\"m1.large\": 1}, \"denyAll\": true, \"deny\":"
                  + " [\"DescribeRegions\"], \"allow\": [\"RunInstances\"]}"),
          arranged(
              "instance",
              INSTANCE
                  + "\"schedule\": {\"code\": \"instance-reboot\", \"notBefore\": \"P14D\","
                  + " \"notAfter\": \"P15D\", \"notBeforeDeadline\": \"2031-08-15T00:00:00Z\","
                  + " \"description\": \"soon\"}}"),
          arranged("instance", INSTANCE + "\"cancelEvent\": \"EVENT\"}"),
          arranged("instance", INSTANCE + "\"shutDown\": true}"),
          arranged(
              "windows",
              INSTANCE
                  + "\"write\": {\"DriveLetterConfig.xml\":"
                  + " \"<DriveLetterMapping><Mapping><VolumeName>Data</VolumeName>"
                  + "<DriveLetter>Z:</DriveLetter></Mapping></DriveLetterMapping>\"},"
                  + " \"setComputerName\": \"NODE-1\", \"setPassword\": \"secret\","
                  + " \"logEvent\": {\"category\": \"Application\", \"type\": \"Warning\","
                  + " \"source\": \"IIS\", \"message\": \"low\"},"
                  + " \"formatVolume\": {\"volume\": \"VOLUME\", \"label\": \"Data\"},"
                  + " \"runSysprepAndShutDown\": true}"));

  private GoodOrders() {}

  private static String arranged(String what, String body) {
    return "POST arrange/" + what + "\n" + body;
  }

  /** All of them, for the clouds that are made here. */
  static List<String> all() {
    cloud().close();
    return ORDERS.stream().map(GoodOrders::withIds).toList();
  }

  private static String withIds(String order) {
    String result = order;
    for (Map.Entry<String, String> id : IDS.entrySet()) {
      result = result.replace("\"" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
    }
    return result;
  }

  /** A cloud that has what is ordered something of. */
  static Ec2Cloud cloud() {
    Ec2Cloud cloud = Ec2Cloud.builder().startingAt(Instant.parse("2011-07-15T00:00:00Z")).build();
    AmazonEC2 ec2 = cloud.client();
    String instance =
        ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1).withInstanceType("m1.large"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a").withVolumeType("gp3"))
            .getVolume()
            .getVolumeId();
    ec2.attachVolume(new AttachVolumeRequest(volume, instance, "xvdf"));
    cloud.arrange().bucket("theirs", cloud.account());
    IDS.put("INSTANCE", instance);
    IDS.put("VOLUME", volume);
    IDS.put("VPN", vpnConnection(ec2));
    IDS.put("KEY", cloud.arrange().key("us-east-1", cloud.account()).arn());
    cloud.clock().advanceUntilSettled();
    IDS.put(
        "EVENT",
        cloud
            .instance(instance)
            .schedule(InstanceEvent.reboot(InstanceEvent.in(Duration.ofDays(1)))));
    return cloud;
  }

  private static String vpnConnection(AmazonEC2 ec2) {
    String gateway =
        ec2.createVpnGateway(new CreateVpnGatewayRequest(GatewayType.Ipsec1))
            .getVpnGateway()
            .getVpnGatewayId();
    String customer =
        ec2.createCustomerGateway(
                new CreateCustomerGatewayRequest(GatewayType.Ipsec1, "203.0.113.9", 65000))
            .getCustomerGateway()
            .getCustomerGatewayId();
    return ec2.createVpnConnection(new CreateVpnConnectionRequest("ipsec.1", customer, gateway))
        .getVpnConnection()
        .getVpnConnectionId();
  }
}
