// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.Catalogue;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.RawClient.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SDKs, libraries and tools from 2010 until today send, and what they expect. */
@Timeout(60)
@NeedsLoopback
class ClientFormsTest {
  private static final String OWNER = "111122223333";
  private static final String PARTNER = "999988887777";
  private static final String WINDOWS_2003 = "ami-dd20c3b4";
  private static final String WINDOWS_2008 = "ami-1cbd4475";
  private static final String LAUNCH = "&InstanceType=m1.large&MinCount=1&MaxCount=1&ImageId=";

  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final RawClient raw;

  ClientFormsTest() throws IOException {
    raw = new RawClient(cloud.listen().uri());
  }

  @AfterEach
  void close() throws IOException {
    raw.close();
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, application/x-www-form-urlencoded",
    "/services/Cloud, application/x-www-form-urlencoded; charset=utf-8",
    "/services/Eucalyptus/, text/plain",
    "//, ''",
  })
  void formsAreTakenOnAnyPathAndWithAnyContentType(String path, String type) throws IOException {
    String form = "AWSAccessKeyId=" + OWNER + "&Action=DescribeRegions&Version=2011-07-15";
    String header = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
    String length = "Content-Length: " + form.length() + "\r\n\r\n";

    assertThat(raw.exchange("POST " + path + " HTTP/1.1\r\n" + header + length + form).status())
        .isEqualTo(200);
    assertThat(raw.exchange("GET " + path + "?" + form + " HTTP/1.1\r\n\r\n").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SignatureVersion=2&SignatureMethod=HmacSHA256&Signature=x&AWSAccessKeyId=AKIAFAKE"
            + PARTNER,
        "SignatureVersion=1&Signature=x&Timestamp=2011-07-15T00%3A00%3A00&AWSAccessKeyId=AKIAFAKE"
            + PARTNER,
        "Signature=x&Expires=2011-07-15T00%3A00%3A00Z&AWSAccessKeyId=" + PARTNER,
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0&X-Amz-Credential=AKIAFAKE"
            + PARTNER
            + "%2F20110715%2Fus-east-1%2Fec2%2Faws4_request",
      })
  void theAccountIsFoundInEverySignature(String signature) throws IOException {
    String form = signature + "&Action=DescribeVpcs&Version=2011-07-15";
    assertThat(raw.get(form).text("ownerId")).isEqualTo(PARTNER);
    assertThat(raw.post(form).text("ownerId")).isEqualTo(PARTNER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-06-15",
        "2010-08-31",
        "2010-11-15",
        "2011-05-15",
        "2011-07-15",
        "2011-11-01",
        "2012-06-01",
        "2014-10-01",
        "2016-11-15"
      })
  void repliesAreInTheNamespaceOfTheRequestsVersion(String version) throws IOException {
    assertThat(
            raw.get("AWSAccessKeyId=" + OWNER + "&Action=DescribeRegions&Version=" + version)
                .body())
        .contains(" xmlns=\"http://ec2.amazonaws.com/doc/" + version + "/\"");
  }

  @Test
  void anUnknownVersionIsRefused() throws IOException {
    assertThat(
            raw.get("AWSAccessKeyId=" + OWNER + "&Action=DescribeRegions&Version=2011-07-16")
                .text("Code"))
        .isEqualTo("NoSuchVersion");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ImageId.1=" + WINDOWS_2003 + "&ImageId.2=" + WINDOWS_2008,
        "ImageId.0=" + WINDOWS_2003 + "&ImageId.1=" + WINDOWS_2008,
        "ImageId.3=" + WINDOWS_2003 + "&ImageId.17=" + WINDOWS_2008,
        "Filter.1.Name=image-id&Filter.1.Value.0="
            + WINDOWS_2003
            + "&Filter.1.Value.5="
            + WINDOWS_2008,
      })
  void listsBeginAtOneOrZeroAndMayHaveGaps(String list) throws IOException {
    assertThat(good("DescribeImages&" + list).body()).contains(WINDOWS_2003, WINDOWS_2008);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ImageId=" + WINDOWS_2003,
        "Filter.1.Name=image-id&Filter.1.Value=" + WINDOWS_2003,
        "Owner=amazon&ImageId=" + WINDOWS_2003
      })
  void aSingleValueNeedsNoNumber(String single) throws IOException {
    assertThat(good("DescribeImages&" + single).body())
        .contains(WINDOWS_2003)
        .doesNotContain(WINDOWS_2008);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "1"})
  void aDryRunIsHonouredHoweverItIsWritten(String yes) throws IOException {
    Answer answer = call("RunInstances" + LAUNCH + WINDOWS_2008 + "&DryRun=" + yes);

    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.text("Code")).isEqualTo("DryRunOperation");
    assertThat(good("DescribeInstances").body()).contains("<reservationSet/>");
  }

  @Test
  void emptyValuesMeanAbsentExceptWhereTheyMeanSomething() throws IOException {
    String id =
        good("RunInstances"
                + LAUNCH
                + WINDOWS_2008
                + "&SubnetId=&UserData=&Placement.AvailabilityZone=&KeyName=")
            .text("instanceId");
    good("CreateTags&ResourceId.1=" + id + "&Tag.1.Key=stage&Tag.1.Value=");

    assertThat(good("DescribeTags").body()).contains("<key>stage</key><value></value>");
  }

  @Test
  void launchPermissionsComeInThreeShapes() throws IOException {
    String image = image();
    String change = "ModifyImageAttribute&ImageId=" + image + "&";
    String of2011 = "Attribute=launchPermission&OperationType=";

    good(change + of2011 + "add&UserId.1=" + PARTNER + "&UserGroup.1=all");
    assertThat(permissions(image)).contains(PARTNER, "<group>all</group>");
    good(change + of2011 + "remove&UserId.1=" + PARTNER + "&UserGroup.1=all");
    assertThat(permissions(image)).contains("<launchPermission/>");

    good(change + "LaunchPermission.Add.1.UserId=" + PARTNER);
    assertThat(permissions(image)).contains(PARTNER);
    good(change + "LaunchPermission.Remove.1.UserId=" + PARTNER);
    assertThat(permissions(image)).contains("<launchPermission/>");

    good(change + "LaunchPermission.Add.1.UserId=" + PARTNER + "&UserId.1=" + PARTNER);
    assertThat(permissions(image)).containsOnlyOnce("<userId>" + PARTNER + "</userId>");
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-15, Description=new",
    "2011-11-01, Description.Value=new",
    "2011-07-15, Attribute=description&Value=new"
  })
  void descriptionsChangeInTheFormOfEveryVersion(String version, String form) throws IOException {
    String image = image();

    Answer answer =
        raw.post(
            "AWSAccessKeyId="
                + OWNER
                + "&Action=ModifyImageAttribute&ImageId="
                + image
                + "&Version="
                + version
                + "&"
                + form);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(good("DescribeImages&ImageId=" + image).text("description")).isEqualTo("new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&Attribute=productCodes", "&Attribute=productCodes&OperationType=add"})
  void productCodesComeWithOrWithoutTheirName(String form) throws IOException {
    String image = image();

    good("ModifyImageAttribute&ImageId=" + image + "&ProductCode.1=774F4FF8" + form);

    assertThat(good("DescribeImages&ImageId=" + image).text("productCode")).isEqualTo("774F4FF8");
  }

  @ParameterizedTest
  @CsvSource({
    "HmacSHA1, ''",
    "HmacSHA256, ''",
    "HmacSHA1, " + OWNER,
    "HmacSHA256, AKIAFAKE" + OWNER
  })
  void bundlesAreAskedForInManyForms(String algorithm, String key) throws Exception {
    String id = good("RunInstances" + LAUNCH + WINDOWS_2003).text("instanceId");
    String policy = policy();

    Answer bundle =
        good(
            "BundleInstance&InstanceId="
                + id
                + "&Storage.S3.Bucket=my-bucket&Storage.S3.Prefix=p&Storage.S3.UploadPolicy="
                + encoded(policy)
                + "&Storage.S3.UploadPolicySignature="
                + encoded(signature(algorithm, policy))
                + (key.isEmpty() ? "" : "&Storage.S3.AWSAccessKeyId=" + key));

    String byId = good("DescribeBundleTasks&BundleId=" + bundle.text("bundleId")).body();
    assertThat(byId)
        .contains("<state>complete</state>", "<progress>100%</progress>")
        .contains(
            "<startTime>", "<updateTime>", "<bucket>my-bucket</bucket>", "<prefix>p</prefix>");
    String byInstance =
        good("DescribeBundleTasks&Filter.1.Name=instance-id&Filter.1.Value.1=" + id).body();
    assertThat(withoutId(byInstance)).isEqualTo(withoutId(byId));
    assertThat(good("DescribeBundleTasks&BundleId.1=" + bundle.text("bundleId")).body())
        .contains(bundle.text("bundleId"));
  }

  @Test
  void aLaunchWithATokenIsDoneOnce() throws IOException {
    String launch = "RunInstances" + LAUNCH + WINDOWS_2008 + "&ClientToken=mine";

    assertThat(good(launch).text("instanceId")).isEqualTo(good(launch).text("instanceId"));
  }

  @Test
  void filtersHaveWildcardsAndUnknownOnesAreRefused() throws IOException {
    assertThat(
            good("DescribeImages&Filter.1.Name=name&Filter.1.Value.1=Windows-2008R2-*-v10%3F")
                .body())
        .contains(WINDOWS_2008)
        .doesNotContain(WINDOWS_2003);
    assertThat(call("DescribeImages&Filter.1.Name=colour&Filter.1.Value.1=blue").status())
        .isEqualTo(400);
  }

  @Test
  void theReplyToALaunchHasNoVolumesYet() throws IOException {
    assertThat(good("RunInstances" + LAUNCH + WINDOWS_2008).body())
        .contains("<blockDeviceMapping/>");
    assertThat(good("DescribeInstances").body()).contains("<blockDeviceMapping><item>");
  }

  @Test
  void aRulesSourceIsShownWithItsIdAndOwner() throws IOException {
    String id = good("DescribeSecurityGroups&GroupName=default").text("groupId");
    good(
        "AuthorizeSecurityGroupIngress&GroupName=default&IpPermissions.1.IpProtocol=tcp"
            + "&IpPermissions.1.FromPort=80&IpPermissions.1.ToPort=80"
            + "&IpPermissions.1.Groups.1.GroupName=default");

    assertThat(good("DescribeSecurityGroups&GroupName=default").body())
        .contains("<groups><item><userId>" + OWNER + "</userId><groupId>" + id + "</groupId>");
  }

  @Test
  void anyImageIdCanBeTakenForAnImage() throws IOException {
    try (Ec2Cloud lenient = Ec2Cloud.builder().catalogue(Catalogue.empty().andAnyLinux()).build();
        RawClient other = new RawClient(lenient.listen().uri())) {
      String as = "Version=2011-07-15&AWSAccessKeyId=" + OWNER + "&Action=";

      assertThat(other.get(as + "RunInstances" + LAUNCH + "ami-0abcdef1234567890").status())
          .isEqualTo(200);
      assertThat(other.get(as + "DescribeInstances").body()).contains("<name>running</name>");
      assertThat(other.get(as + "DescribeImages&ImageId=ami-87654321").body())
          .contains("<isPublic>true</isPublic>")
          .doesNotContain("<platform>");
      assertThat(other.get(as + "DescribeImages&ImageId=ami-nothing").text("Code"))
          .isEqualTo("InvalidAMIID.Malformed");
    }
    assertThat(call("DescribeImages&ImageId=ami-87654321").text("Code"))
        .isEqualTo("InvalidAMIID.NotFound");
  }

  @Test
  void aRegionThatIsNotThereIsRefused() throws IOException {
    try (Ec2Cloud small =
            Ec2Cloud.builder().regions("eu-west-1", "us-west-2").region("us-west-2").build();
        RawClient other = new RawClient(small.listen().uri())) {
      String as = "Version=2011-07-15&AWSAccessKeyId=" + OWNER + "&Action=";

      assertThat(other.get(as + "DescribeRegions").body())
          .contains("eu-west-1", "us-west-2")
          .doesNotContain("us-east-1");
      assertThat(other.get(as + "DescribeRegions&RegionName.1=us-east-1").text("Message"))
          .isEqualTo("Invalid region: [us-east-1]");
      assertThat(
              other
                  .exchange(
                      "GET /?"
                          + as
                          + "DescribeImages HTTP/1.1\r\nHost: ec2.us-east-1.amazonaws.com\r\n\r\n")
                  .text("Message"))
          .isEqualTo("Invalid region: [us-east-1]");
    }
  }

  private String image() throws IOException {
    String id = good("RunInstances" + LAUNCH + WINDOWS_2008).text("instanceId");
    return good("CreateImage&Name=mine&InstanceId=" + id).text("imageId");
  }

  private String permissions(String image) throws IOException {
    return good("DescribeImageAttribute&Attribute=launchPermission&ImageId=" + image).body();
  }

  private Answer good(String action) throws IOException {
    Answer answer = call(action);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private Answer call(String action) throws IOException {
    return raw.post("Version=2011-07-15&AWSAccessKeyId=" + OWNER + "&Action=" + action);
  }

  private static String withoutId(String body) {
    return Pattern.compile("<requestId>.*?</requestId>").matcher(body).replaceAll("");
  }

  private String policy() {
    String policy =
        "{\"expiration\": \""
            + cloud.clock().instant().plusSeconds(86_400)
            + "\", \"conditions\": [{\"bucket\": \"my-bucket\"}, {\"acl\": \"ec2-bundle-read\"},"
            + " [\"starts-with\", \"$key\", \"p\"]]}";
    return Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String algorithm, String policy) throws GeneralSecurityException {
    String secret = cloud.credentials(OWNER).getCredentials().getAWSSecretKey();
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
    return Base64.getEncoder().encodeToString(mac.doFinal(policy.getBytes(StandardCharsets.UTF_8)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
