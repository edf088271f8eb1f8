// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.Ec2Cloud;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Requests with some of their bytes changed. Their number is small in the usual build, and a
 * hundred thousand with the Maven profile {@code endurance}.
 */
@Timeout(1800)
@NeedsLoopback
class MutatedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("endpoint.mutations", 10_000);
  private static final int PER_CLOUD = 500;

  private static final String AS = "AWSAccessKeyId=111122223333&Version=2011-07-15&Action=";

  private static final List<String> FORMS =
      List.of(
          AS + "DescribeImages&Owner.1=amazon&Filter.1.Name=name&Filter.1.Value.1=Windows-*",
          AS
              + "RunInstances&ImageId=ami-1cbd4475&MinCount=1&MaxCount=1&InstanceType=m1.large"
              + "&BlockDeviceMapping.1.DeviceName=%2Fdev%2Fsdb&BlockDeviceMapping.1.Ebs.VolumeSize=8",
          AS + "CreateSecurityGroup&GroupName=web&GroupDescription=web%20servers",
          AS
              + "AuthorizeSecurityGroupIngress&GroupName=default&IpPermissions.1.IpProtocol=tcp"
              + "&IpPermissions.1.FromPort=80&IpPermissions.1.ToPort=80"
              + "&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/8",
          AS
              + "BundleInstance&InstanceId=i-12345678&Storage.S3.Bucket=b&Storage.S3.Prefix=p"
              + "&Storage.S3.UploadPolicy=eyJleHBpcmF0aW9uIjogIjIwMTEifQ%3D%3D"
              + "&Storage.S3.UploadPolicySignature=x",
          AS
              + "ModifyImageAttribute&ImageId=ami-1cbd4475&Attribute=launchPermission"
              + "&OperationType=add&UserId.1=999988887777",
          AS + "CreateTags&ResourceId.1=ami-1cbd4475&Tag.1.Key=stage&Tag.1.Value=%C3%A4",
          AS + "DescribeInstances&MaxResults=5&NextToken=x&Filter.1.Name=tag:a&Filter.1.Value.1=b",
          "Action=DescribeRegions&SignatureVersion=2&SignatureMethod=HmacSHA256&Signature=x"
              + "&Timestamp=2011-07-15T00%3A00%3A00Z&AWSAccessKeyId=AKIAFAKE111122223333");

  private static final Pattern REPLY = Pattern.compile("(?s)HTTP/1\\.1 ([24]\\d\\d) .+?\r\n\r\n.*");
  private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

  private final SplittableRandom random = new SplittableRandom(20110715);

  @Test
  void areServedRefusedOrCutOffAndHarmNobody() throws Exception {
    Map<String, Integer> outcomes = new TreeMap<>();
    Deque<Ec2Cloud> clouds = new ArrayDeque<>(List.of(Ec2Cloud.create()));
    Ec2Endpoint endpoint = clouds.element().listen(options());
    try (RawClient bystander = new RawClient(endpoint.uri())) {
      for (int i = 1; i <= REQUESTS; i++) {
        byte[] request = next();
        outcomes.merge(outcome(endpoint, request), 1, Integer::sum);
        if (i % PER_CLOUD == 0) {
          assertThat(bystander.get(AS + "DescribeRegions").status()).isEqualTo(200);
          // A fresh one, so that it does not fill up.
          Ec2Cloud next = Ec2Cloud.create();
          endpoint = next.listen(options().replacing(endpoint));
          clouds.remove().close();
          clouds.add(next);
        }
      }
    } finally {
      clouds.remove().close();
    }

    assertThat(outcomes.keySet()).allMatch(outcome -> outcome.matches("closed|[24]\\d\\d"));
    assertThat(outcomes).as("some are still good, some not").containsKeys("200", "400");
  }

  private static EndpointOptions options() {
    return EndpointOptions.defaults().maxHeaderBytes(4096).maxBodyBytes(8192);
  }

  private static String outcome(Ec2Endpoint endpoint, byte[] request) throws IOException {
    String reply;
    try (RawClient raw = new RawClient(endpoint.uri())) {
      raw.send(request);
      raw.finish();
      reply = raw.receiveAll();
      reply = reply.startsWith(GO_ON) ? reply.substring(GO_ON.length()) : reply;
    } catch (SocketException reset) {
      return "closed";
    }
    if (reply.isEmpty()) {
      return "closed";
    }
    // Several, if what was one request has become two: the first shows it.
    var matcher = REPLY.matcher(reply);
    assertThat(matcher.matches())
        .as("%s%n---%n%s", new String(request, ISO_8859_1), reply)
        .isTrue();
    assertThat(reply).as(new String(request, ISO_8859_1)).doesNotContain("HTTP/1.1 5");
    return matcher.group(1);
  }

  private byte[] next() {
    String form = FORMS.get(random.nextInt(FORMS.size()));
    // Half of them remain HTTP, so that it is EC2 that has to cope.
    boolean insideOnly = random.nextBoolean();
    if (insideOnly) {
      form = new String(mutated(form.getBytes(ISO_8859_1)), ISO_8859_1).replaceAll("[\\s#]", "+");
    }
    String request =
        random.nextBoolean()
            ? "GET /?" + form + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            : "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n"
                + form;
    byte[] bytes = request.getBytes(ISO_8859_1);
    return insideOnly ? bytes : mutated(bytes);
  }

  private byte[] mutated(byte[] original) {
    byte[] bytes = original.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 1; changes--) {
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(12, bytes.length - at));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(bytes, at, length, new byte[0]);
            case 2 -> replaced(bytes, at, 0, java.util.Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> replaced(bytes, at, 0, interesting());
            case 4 -> replaced(bytes, at, length, interesting());
            default ->
                replaced(bytes, at, 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))});
          };
    }
    return bytes;
  }

  private byte[] interesting() {
    List<String> all =
        List.of(
            "",
            "0",
            "-1",
            "2147483648",
            ".",
            "..",
            ".1",
            ".1.1",
            "&",
            "=",
            "%",
            "%00",
            "%ff",
            "%F0%9F%98%80",
            "\r\n",
            "\r\n\r\n",
            " ",
            ":",
            "/",
            "?",
            "true",
            "*",
            "\\",
            "\"",
            "<",
            "\0",
            "Transfer-Encoding: chunked\r\n",
            "Expect: 100-continue\r\n",
            "ffffffff\r\n");
    return all.get(random.nextInt(all.size())).getBytes(ISO_8859_1);
  }

  private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
    byte[] result = new byte[bytes.length - length + by.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(by, 0, result, at, by.length);
    System.arraycopy(bytes, at + length, result, at + by.length, bytes.length - at - length);
    return result;
  }
}
