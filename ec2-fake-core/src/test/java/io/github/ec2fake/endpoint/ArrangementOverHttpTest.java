// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeSpotPriceHistoryRequest;
import com.amazonaws.services.ec2.model.GatewayType;
import com.amazonaws.services.ec2.model.InstanceType;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ListSnapshotsInRecycleBinRequest;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ec2fake.Ec2Cloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts arrange over HTTP, with the JDK's client. */
@Timeout(60)
@NeedsLoopback
class ArrangementOverHttpTest {
  private static final String OWNER = "111122223333";
  private static final String WINDOWS = "ami-1cbd4475";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(Instant.parse("2011-07-15T00:00:00Z")).build();

  private final URI uri = cloud.listen().uri();
  private final HttpClient http = HttpClient.newHttpClient();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void arrangesBucketsAndBundles() throws Exception {
    ordered("bucket", "{\"name\": \"mine\", \"owner\": \"111122223333\"}");
    JsonNode bundle =
        ordered(
            "bundle",
            "{\"owner\": \"111122223333\", \"bucket\": \"mine\", \"prefix\": \"win\","
                + " \"rootSizeGiB\": 1}");

    assertThat(bundle.path("imageLocation").textValue()).isEqualTo("mine/win.manifest.xml");
    assertThat(cloud.s3().bucket("mine").owner()).isEqualTo(OWNER);
    assertThat(ec2.registerImage(new RegisterImageRequest("mine/win.manifest.xml")).getImageId())
        .startsWith("ami-");
  }

  @Test
  void arrangesDiskImages() throws Exception {
    ordered(
        "disk-image",
        "{\"owner\": \"111122223333\", \"bucket\": \"mine\", \"key\": \"dc1.vmdk\","
            + " \"format\": \"VMDK\", \"diskGiB\": 30, \"defect\": \"No valid partitions.\"}");

    assertThat(cloud.s3().bucket("mine").object("dc1.vmdk").sizeBytes()).isEqualTo(15L << 30);
    HttpResponse<String> unknown =
        post(
            "arrange/disk-image",
            "{\"owner\": \"111122223333\", \"bucket\": \"mine\", \"key\": \"dc1\","
                + " \"format\": \"QCOW\", \"diskGiB\": 30}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("[VMDK, RAW, VHD, VHDX, OVA], not 'QCOW'");
  }

  @Test
  void takesAwayTheGrantOfExports() throws Exception {
    ordered("bucket", "{\"name\": \"mine\", \"owner\": \"111122223333\"}");
    ordered("without-export-grant", "{\"bucket\": \"mine\"}");

    HttpResponse<String> unknown = post("arrange/without-export-grant", "{\"bucket\": \"none\"}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("there is no bucket 'none'");
  }

  @Test
  void arrangesAFailedBundleTask() throws Exception {
    String id = launched();

    JsonNode task =
        ordered(
            "failed-bundle-task",
            "{\"instance\": \"" + id + "\", \"code\": \"Client.S3Error\", \"message\": \"m\"}");

    assertThat(ec2.describeBundleTasks().getBundleTasks().get(0))
        .satisfies(
            found -> {
              assertThat(found.getBundleId()).isEqualTo(task.path("bundleId").textValue());
              assertThat(found.getBundleTaskError().getCode()).isEqualTo("Client.S3Error");
            });
  }

  @Test
  void arrangesASpotPrice() throws Exception {
    ordered(
        "spot-price",
        "{\"zone\": \"us-east-1a\", \"instanceType\": \"m1.small\", \"price\": \"0.25\"}");

    assertThat(
            ec2.describeSpotPriceHistory(
                    new DescribeSpotPriceHistoryRequest()
                        .withInstanceTypes(InstanceType.M1Small)
                        .withAvailabilityZone("us-east-1a"))
                .getSpotPriceHistory()
                .get(0)
                .getSpotPrice())
        .startsWith("0.25");
  }

  @Test
  void changesAnAccountAndTellsItsKey() throws Exception {
    JsonNode key =
        ordered(
            "account",
            "{\"account\": \"999988887777\", \"subscribeTo\": [\"ACD42B6F\"], \"optIn\":"
                + " [\"af-south-1\"], \"denyAll\": true, \"allow\": [\"DescribeRegions\"]}");

    assertThat(key.path("accessKeyId").textValue())
        .isEqualTo(cloud.credentials("999988887777").getCredentials().getAWSAccessKeyId());
    assertThat(key.path("secretAccessKey").textValue())
        .isEqualTo(cloud.credentials("999988887777").getCredentials().getAWSSecretKey());
    AmazonEC2 other = cloud.client("999988887777");
    assertThat(other.describeRegions().getRegions())
        .extracting(region -> region.getRegionName())
        .contains("af-south-1");
    assertThat(call("999988887777", "Action=DescribeInstances").body())
        .contains("UnauthorizedOperation");

    ordered("account", "{\"account\": \"999988887777\", \"optOut\": [\"af-south-1\"]}");
    assertThat(other.describeRegions().getRegions())
        .extracting(region -> region.getRegionName())
        .doesNotContain("af-south-1");
    ordered(
        "account",
        "{\"account\": \"999988887777\", \"deny\": [\"DescribeRegions\"], \"allow\":"
            + " [\"DescribeInstances\"]}");
    assertThat(call("999988887777", "Action=DescribeRegions").body())
        .contains("UnauthorizedOperation");
    assertThat(call("999988887777", "Action=DescribeInstances").statusCode()).isEqualTo(200);
  }

  @Test
  void shutsAnInstanceDown() throws Exception {
    String id = launched();
    ec2.describeInstances();

    ordered("instance", "{\"instance\": \"" + id + "\", \"shutDown\": true}");

    ec2.describeInstances();
    assertThat(ec2.describeInstances().getReservations().get(0).getInstances().get(0).getState())
        .extracting(state -> state.getName())
        .isEqualTo("stopped");
    HttpResponse<String> again =
        post("arrange/instance", "{\"instance\": \"" + id + "\", \"shutDown\": true}");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains(id);
  }

  @Test
  void worksInsideWindows() throws Exception {
    String id = launched();
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    ec2.attachVolume(new AttachVolumeRequest(volume, id, "xvdf"));
    ec2.describeVolumes();

    JsonNode state =
        ordered(
            "windows",
            "{\"instance\": \""
                + id
                + "\", \"write\": {\"DriveLetterConfig.xml\":"
                + " \"<DriveLetterMapping><Mapping><VolumeName>Data</VolumeName>"
                + "<DriveLetter>Z:</DriveLetter></Mapping></DriveLetterMapping>\"},"
                + " \"setComputerName\": \"NODE-1\", \"setPassword\": \"secret\","
                + " \"logEvent\": {\"category\": \"Application\", \"type\": \"Warning\","
                + " \"source\": \"IIS\", \"message\": \"low\"},"
                + " \"formatVolume\": {\"volume\": \""
                + volume
                + "\", \"label\": \"Data\"}}");

    assertThat(state.path("computerName").textValue()).isEqualTo("NODE-1");
    assertThat(state.path("password").textValue()).isEqualTo("secret");
    assertThat(state.path("kmsServer").textValue()).isEqualTo("169.254.169.250");
    assertThat(state.path("domain").textValue()).isEmpty();
    assertThat(state.path("dnsSuffixes").path(1).textValue()).isEqualTo("ec2.internal");
    assertThat(state.at("/drives/1").toString())
        .isEqualTo("{\"letter\":\"Z:\",\"label\":\"Data\",\"device\":\"" + volume + "\"}");
    assertThat(state.path("files").path("DriveLetterConfig.xml").textValue()).contains("Data");
    assertThat(cloud.instance(id).windows().eventLog("Application"))
        .containsExactly("Application, Warning, IIS: low");

    ordered("windows", "{\"instance\": \"" + id + "\", \"runSysprepAndShutDown\": true}");
    assertThat(cloud.journal().toString()).contains("guest " + id + " → sysprepped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bucket | {\"name\": \"mine\"} | it lacks owner",
        "bucket | {\"name\": \"mine\", \"owner\": \"x\"} | an AWS account id is twelve digits",
        "bucket | {\"name\": \"m\", \"owner\": \"111122223333\"} | Value (m) for parameter Bucket",
        "bucket | {\"name\": \"mine\", \"owner\": \"111122223333\", \"x\": 1} | it cannot have [x]",
        "bucket | [] | it must be an object, but was []",
        "bucket | { | Unexpected end-of-input",
        "bundle | {\"owner\": \"111122223333\", \"bucket\": \"mine\", \"prefix\": \"w\","
            + " \"rootSizeGiB\": \"1\"} | rootSizeGiB must be a whole number, but was \"1\"",
        "bundle | {\"owner\": \"111122223333\", \"bucket\": \"mine\", \"prefix\": \"w\","
            + " \"rootSizeGiB\": 11} | must have 1 to 10 GiB, but was 11",
        "failed-bundle-task | {\"instance\": \"i-1\", \"code\": \"c\", \"message\": \"m\"} |"
            + " the cloud has no instance 'i-1'",
        "spot-price | {\"zone\": \"moon-1a\", \"instanceType\": \"m1.small\", \"price\": \"1\"} |"
            + " EC2 has no availability zone 'moon-1a'",
        "spot-interruption | {\"instance\": \"i-1\"} | the cloud has no instance 'i-1'",
        "account | {\"account\": \"1\"} | twelve digits",
        "account | {\"account\": \"111122223333\", \"optIn\": [\"mars-1\"]} | EC2 has no region",
        "account | {\"account\": \"111122223333\", \"deny\": [\"Fly\"]} | EC2 has no action",
        "account | {\"account\": \"111122223333\", \"denyAll\": false} | denyAll must be true",
        "instance | {\"instance\": \"i-1\"} | it must have one order of [shutDown, schedule,",
        "instance | {\"instance\": \"i-1\", \"schedule\": {\"code\": \"flood\", \"notBefore\":"
            + " \"P1D\"}} | code must be instance-retirement, instance-stop, instance-reboot,",
        "instance | {\"instance\": \"i-1\", \"schedule\": {\"code\": \"instance-stop\","
            + " \"notBefore\": \"soon\"}} | notBefore must be a time in ISO 8601",
        "instance | {\"instance\": \"i-1\", \"schedule\": {\"code\": \"instance-stop\","
            + " \"notBefore\": \"P1D\"}} | the cloud has no instance 'i-1'",
        "inconsistent-volume | {\"volume\": \"vol-1\"} | the cloud has no volume 'vol-1'",
        "inconsistent-volume | {} | it lacks volume",
        "volume-performance | {\"volume\": \"vol-1\", \"performance\": \"fast\"} | is normal,",
        "vpn-connection-up | {\"vpnConnection\": \"vpn-1\"} | no VPN connection 'vpn-1'",
        "vpn-connection-up | {\"vpnConnection\": \"vpn-1\", \"announced\": [\"home\"]} | 'home' is",
        "vpn-connection-down | {\"vpnConnection\": \"vpn-1\"} | no VPN connection 'vpn-1'",
        "retention-rule | {\"region\": \"us-east-1\", \"owner\": \"111122223333\","
            + " \"type\": \"EBS_VOLUME\", \"days\": 7} | type must be",
        "retention-rule | {\"region\": \"us-east-1\", \"owner\": \"111122223333\","
            + " \"type\": \"EC2_IMAGE\", \"days\": 0} | is 1 to 365 days",
        "retention-rule | {\"region\": \"us-east-1\", \"owner\": \"111122223333\","
            + " \"type\": \"EC2_IMAGE\", \"days\": 1, \"resourceTags\":"
            + " {\"a\": \"b\"}, \"excludeResourceTags\": {\"c\": \"d\"}} | not both",
        "key | {\"owner\": \"111122223333\"} | it lacks region",
        "key | {\"arn\": \"arn:aws:kms:us-east-1:111122223333:key/1\"} | the cloud has no key",
        "key | {\"arn\": \"mine\"} | the cloud has no key 'mine'",
        "key | {\"region\": \"mars-1\", \"owner\": \"111122223333\"} | has no region 'mars-1'",
        "organization | {\"organization\": \"o-1\"} | o-exampleorgid",
        "organization | {\"organization\": \"o-exampleorgid\", \"units\": [\"x\"]} | such as"
            + " ou-a1b2",
        "account | {\"account\": \"111122223333\", \"quotas\": {\"SHIPS\": 1}} | no quota 'SHIPS'",
        "account | {\"account\": \"111122223333\", \"instancesOf\": {\"m1.tiny\": 1}} | no"
            + " instance",
        "windows | {\"instance\": \"i-1\"} | the cloud has no instance 'i-1'"
      })
  void refusesWhatIsWrong(String what, String order, String problem) throws Exception {
    HttpResponse<String> answer = post("arrange/" + what, order);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("the body: ").contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"write\": {\"x.xml\": \"\"} | EC2Config has no file 'x.xml'; it has [Config.xml,",
        "\"write\": {\"Config.xml\": \"<x/>\"} | Config.xml: its root is <x>",
        "\"logEvent\": {\"category\": \"a\", \"type\": \"Bad\", \"source\": \"s\", \"message\":"
            + " \"m\"} | there is no type 'Bad'; there are Error, Warning,",
        "\"formatVolume\": {\"volume\": \"vol-1\", \"label\": \"\"} | 'vol-1' is not attached",
        "\"setComputerName\": \"too long for a name\" | a computer's name has 1 to 15",
        "\"setPassword\": \"\" | must not be empty",
        "\"fly\": true | it cannot have [fly]"
      })
  void refusesWhatIsWrongInsideWindows(String member, String problem) throws Exception {
    String id = launched();
    HttpResponse<String> answer =
        post("arrange/windows", "{\"instance\": \"" + id + "\", " + member + "}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(problem);
  }

  @Test
  void saysWhatElseThereIs() throws Exception {
    HttpResponse<String> unknown = post("arrange/moon", "{}");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body())
        .isEqualTo(
            "This endpoint has nothing at /_ec2fake/arrange/moon; it can arrange [bucket,"
                + " without-export-grant, bundle, disk-image, failed-bundle-task, spot-price,"
                + " spot-interruption, inconsistent-volume, volume-performance, vpn-connection-up,"
                + " vpn-connection-down, retention-rule, key, organization, account, instance,"
                + " windows]\n");
    HttpResponse<String> get =
        http.send(
            HttpRequest.newBuilder(uri.resolve("/_ec2fake/arrange/bucket")).build(),
            BodyHandlers.ofString());
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void takesEveryRequestOfThePage() throws Exception {
    String page = Files.readString(Path.of("../docs/clients.md"));
    Matcher request =
        Pattern.compile("\\| `(arrange/[a-z-]+|clock)` \\| `(\\{.*?\\})` \\|").matcher(page);
    String id = launched();
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a").withVolumeType("gp3"))
            .getVolume()
            .getVolumeId();
    String connection = vpnConnection();
    ec2.attachVolume(new AttachVolumeRequest(volume, id, "xvdf"));
    ec2.describeInstances();
    int taken = 0;
    while (request.find()) {
      String order =
          request
              .group(2)
              .replace("i-1a2b3c4d", id)
              .replace("vol-1a2b3c4d", volume)
              .replace("vpn-1a2b3c4d", connection);
      if (request.group(1).equals("arrange/spot-interruption")) {
        assertThat(post(request.group(1), order).body()).contains("no Spot Instance");
      } else {
        HttpResponse<String> answer = post(request.group(1), order);
        assertThat(answer.statusCode()).as(order + answer.body()).isEqualTo(200);
      }
      taken++;
    }
    assertThat(taken).isEqualTo(22);
  }

  private String vpnConnection() {
    String gateway =
        ec2.createVpnGateway(new CreateVpnGatewayRequest(GatewayType.Ipsec1))
            .getVpnGateway()
            .getVpnGatewayId();
    String customer =
        ec2.createCustomerGateway(
                new CreateCustomerGatewayRequest(GatewayType.Ipsec1, "203.0.113.9", 65000))
            .getCustomerGateway()
            .getCustomerGatewayId();
    String id =
        ec2.createVpnConnection(new CreateVpnConnectionRequest("ipsec.1", customer, gateway))
            .getVpnConnection()
            .getVpnConnectionId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  @Test
  void bringsTunnelsUpAndDown() throws Exception {
    String id = vpnConnection();

    ordered(
        "vpn-connection-up",
        "{\"vpnConnection\": \"" + id + "\", \"announced\": [\"10.9.0.0/16\"]}");
    assertThat(tunnels()).containsExactly("UP", "UP");
    ordered("vpn-connection-down", "{\"vpnConnection\": \"" + id + "\"}");
    assertThat(tunnels()).containsExactly("DOWN", "DOWN");
  }

  private List<String> tunnels() {
    return ec2.describeVpnConnections().getVpnConnections().get(0).getVgwTelemetry().stream()
        .map(tunnel -> tunnel.getStatus())
        .toList();
  }

  @Test
  void keepsWhatIsDeleted() throws Exception {
    String rule = "{\"region\": \"us-east-1\", \"owner\": \"" + cloud.account() + "\", \"type\": ";
    ordered(
        "retention-rule",
        rule + "\"EBS_SNAPSHOT\", \"days\": 7, \"excludeResourceTags\": {\"keep\":" + " \"no\"}}");
    ordered(
        "retention-rule",
        rule + "\"EC2_IMAGE\", \"days\": 7, \"resourceTags\": {\"keep\": \"yes\"}}");
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    String snapshot =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();
    cloud.clock().advanceUntilSettled();
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot));

    assertThat(ec2.listSnapshotsInRecycleBin(new ListSnapshotsInRecycleBinRequest()).getSnapshots())
        .extracting(each -> each.getSnapshotId())
        .containsExactly(snapshot);
  }

  @Test
  void impairsVolumes() throws Exception {
    String id =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a").withVolumeType("gp3"))
            .getVolume()
            .getVolumeId();
    cloud.clock().advanceUntilSettled();

    ordered("volume-performance", "{\"volume\": \"" + id + "\", \"performance\": \"stalled\"}");
    assertThat(ec2.describeVolumeStatus().getVolumeStatuses().get(0).getVolumeStatus().getDetails())
        .extracting(detail -> detail.getStatus())
        .contains("stalled");
    ordered("inconsistent-volume", "{\"volume\": \"" + id + "\"}");
    assertThat(ec2.describeVolumeStatus().getVolumeStatuses().get(0).getVolumeStatus().getStatus())
        .isEqualTo("impaired");
    ec2.deleteVolume(new DeleteVolumeRequest(id));
    HttpResponse<String> gone = post("arrange/inconsistent-volume", "{\"volume\": \"" + id + "\"}");
    assertThat(gone.statusCode()).isIn(400, 409);
  }

  @Test
  void makesAndChangesKeys() throws Exception {
    JsonNode key =
        ordered(
            "key",
            "{\"region\": \"us-east-1\", \"owner\": \"999988887777\", \"alias\": \"alias/a\","
                + " \"shareWith\": [\"111122223333\"]}");
    String arn = key.path("arn").textValue();
    assertThat(arn).endsWith(key.path("id").textValue());
    assertThat(encryptedWith(arn)).isTrue();

    ordered("key", "{\"arn\": \"" + arn + "\", \"state\": \"disabled\"}");
    assertThat(encryptedWith(arn)).isFalse();
    ordered("key", "{\"arn\": \"" + arn + "\", \"state\": \"enabled\"}");
    assertThat(encryptedWith(arn)).isTrue();
    ordered("key", "{\"arn\": \"" + arn + "\", \"unshareWith\": [\"111122223333\"]}");
    assertThat(encryptedWith(arn)).isFalse();
    assertThat(post("arrange/key", "{\"arn\": \"" + arn + "\", \"state\": \"lost\"}").body())
        .contains("state must be one of [enabled, disabled, pending-deletion], but was 'lost'");
  }

  /** Whether a volume can be made with a key; EC2 removes one that cannot. */
  private boolean encryptedWith(String arn) {
    String id =
        ec2.createVolume(
                new CreateVolumeRequest(1, "us-east-1a").withEncrypted(true).withKmsKeyId(arn))
            .getVolume()
            .getVolumeId();
    cloud.clock().advanceUntilSettled();
    return ec2.describeVolumes().getVolumes().stream()
        .anyMatch(volume -> volume.getVolumeId().equals(id));
  }

  @Test
  void aWrongMemberOfAKeyMakesNone() throws Exception {
    assertThat(
            post(
                    "arrange/key",
                    "{\"region\": \"us-east-1\", \"owner\": \"111122223333\", \"alias\": \"mine\"}")
                .statusCode())
        .isEqualTo(400);
    ordered(
        "key",
        "{\"region\": \"us-east-1\", \"owner\": \"111122223333\", \"alias\": \"alias/mine\"}");
    String first = cloud.arrange().key("us-east-1", OWNER).id();
    try (Ec2Cloud same =
        Ec2Cloud.builder().startingAt(Instant.parse("2011-07-15T00:00:00Z")).build()) {
      same.arrange().key("us-east-1", OWNER);
      assertThat(same.arrange().key("us-east-1", OWNER).id()).isEqualTo(first);
    }
  }

  @Test
  void changesOrganizations() throws Exception {
    String arn =
        ordered(
                "organization",
                "{\"organization\": \"o-exampleorgid\", \"units\": [\"ou-a1b2-example1\"],"
                    + " \"withAccounts\": [\"999988887777\"]}")
            .path("arn")
            .textValue();
    String image = ec2.createImage(new CreateImageRequest(launched(), "mine")).getImageId();
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest()
            .withImageId(image)
            .withLaunchPermission(
                new LaunchPermissionModifications()
                    .withAdd(new LaunchPermission().withOrganizationalUnitArn(arn))));

    assertThat(imagesOf("999988887777")).contains(image);
    ordered(
        "organization",
        "{\"organization\": \"o-exampleorgid\", \"units\": [\"ou-a1b2-example1\"],"
            + " \"withoutAccounts\": [\"999988887777\"]}");
    assertThat(imagesOf("999988887777")).doesNotContain(image);
  }

  private String imagesOf(String account) throws Exception {
    return call(account, "Action=DescribeImages&Version=2016-11-15").body();
  }

  @Test
  void setsQuotas() throws Exception {
    ordered(
        "account",
        "{\"account\": \"111122223333\", \"quotas\": {\"INSTANCES\": 3},"
            + " \"instancesOf\": {\"m1.large\": 1}}");
    launched();

    assertThat(call(OWNER, launch("m1.large")).body()).contains("InstanceLimitExceeded");
    assertThat(call(OWNER, launch("m1.xlarge")).body()).contains("<instanceId>");
    assertThat(call(OWNER, launch("m1.xlarge")).body()).contains("<instanceId>");
    assertThat(call(OWNER, launch("m1.xlarge")).body()).contains("InstanceLimitExceeded");
  }

  private static String launch(String type) {
    return "Action=RunInstances&Version=2016-11-15&MinCount=1&MaxCount=1&ImageId="
        + WINDOWS
        + "&InstanceType="
        + type;
  }

  @Test
  void schedulesAndCancelsEvents() throws Exception {
    String id = launched();
    cloud.clock().advanceUntilSettled();
    String event =
        ordered(
                "instance",
                "{\"instance\": \""
                    + id
                    + "\", \"schedule\": {\"code\": \"instance-reboot\", \"notBefore\": \"P14D\","
                    + " \"notAfter\": \"P15D\", \"notBeforeDeadline\": \"2011-08-15T00:00:00Z\","
                    + " \"description\": \"soon\"}}")
            .path("instanceEventId")
            .textValue();

    assertThat(ec2.describeInstanceStatus().getInstanceStatuses().get(0).getEvents())
        .extracting(
            each -> each.getInstanceEventId(),
            each -> each.getCode(),
            each -> each.getDescription())
        .containsExactly(tuple(event, "instance-reboot", "soon"));
    ordered("instance", "{\"instance\": \"" + id + "\", \"cancelEvent\": \"" + event + "\"}");
    HttpResponse<String> again =
        post(
            "arrange/instance",
            "{\"instance\": \"" + id + "\", \"cancelEvent\": \"" + event + "\"}");
    assertThat(again.statusCode()).isEqualTo(409);
  }

  private String launched() {
    return ec2.runInstances(new RunInstancesRequest(WINDOWS, 1, 1).withInstanceType("m1.large"))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private HttpResponse<String> call(String account, String form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("AWSAccessKeyId=" + account + "&" + form))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode ordered(String what, String order) throws Exception {
    HttpResponse<String> answer = post("arrange/" + what, order);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return MAPPER.readTree(answer.body());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri.resolve("/_ec2fake/" + path))
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build(),
        BodyHandlers.ofString());
  }
}
