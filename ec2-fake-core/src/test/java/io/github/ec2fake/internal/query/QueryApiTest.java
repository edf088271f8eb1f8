// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.journal.CallEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryApiTest {
  private static final String KEY = "AWSAccessKeyId=AKIAFAKE111122223333&";

  private final QueryFixture cloud = QueryFixture.vpc();
  private final JournalRecorder journal = cloud.journal();
  private final QueryApi api = cloud.api();

  @Test
  void answersInTheNamespaceOfTheRequestsVersion() {
    WireReply reply =
        post(KEY + "Action=DescribeRegions&Version=2011-07-15&RegionName.1=eu-west-1");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains(
            "<DescribeRegionsResponse"
                + " xmlns=\"http://ec2.amazonaws.com/doc/2011-07-15/\"><requestId>")
        .contains(
            "<regionInfo><item><regionName>eu-west-1</regionName>"
                + "<regionEndpoint>ec2.eu-west-1.amazonaws.com</regionEndpoint>");
  }

  @Test
  void refusesAnUnknownParameterByName() {
    WireReply reply = post(KEY + "Action=DescribeRegions&Version=2016-11-15&Colour=blue");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .contains("<Code>UnknownParameter</Code>")
        .contains("<Message>The parameter Colour is not recognized</Message>");
  }

  @Test
  void refusesAParameterWithTwoValues() {
    WireReply reply =
        post(KEY + "Action=DescribeRegions&Version=2016-11-15&RegionName=a&RegionName=b");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .contains("<Code>MalformedQueryString</Code>")
        .contains("The parameter RegionName is given twice.");
  }

  @Test
  void refusesAMalformedEscape() {
    WireReply reply = post(KEY + "Action=DescribeRegions&Version=2016-11-15&RegionName=%zz");

    assertThat(reply.body()).contains("<Code>MalformedQueryString</Code>");
  }

  @Test
  void refusesWhoeverItDoesNotKnow() {
    WireReply reply = post("AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Action=DescribeRegions");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body())
        .contains("<Code>AuthFailure</Code>")
        .contains("AWS was not able to validate the provided access credentials");
  }

  @Test
  void tellsAGapFromAMistake() {
    assertThat(post(KEY + "Action=CreateTransitGateway").body())
        .contains("<Code>UnsupportedOperation</Code>")
        .contains("ec2-fake does not model the action CreateTransitGateway");
    assertThat(post(KEY + "Action=RunInstance").body())
        .contains("<Code>InvalidAction</Code>")
        .contains("The action RunInstance is not valid for this web service.");
    assertThat(post(KEY + "Version=2016-11-15").body()).contains("<Code>MissingAction</Code>");
    assertThat(post(KEY + "Action=DescribeRegions&Version=2999-01-01").body())
        .contains("<Code>NoSuchVersion</Code>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ActivateLicense", "DeactivateLicense", "DescribeLicenses"})
  void refusesAnActionThatEc2HasRemoved(String action) {
    for (String version : List.of("2011-07-15", "2016-11-15")) {
      WireReply reply =
          post(KEY + "Action=" + action + "&Version=" + version + "&LicenseId.1=lic-12345678");

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.body())
          .contains("<Code>InvalidAction</Code>")
          .contains(
              "<Message>The action " + action + " is not valid for this web service.</Message>");
    }
  }

  @Test
  void takesTheRegionFromTheSignatureOrFromTheHost() {
    String form = "Action=DescribeAvailabilityZones&Version=2016-11-15";

    assertThat(
            Unwrapped.serve(
                    api,
                    new WireRequest(
                        "POST",
                        "/",
                        Map.of(
                            "authorization",
                            "AWS4-HMAC-SHA256 Credential=AKIAFAKE111122223333/20260101/eu-west-1"
                                + "/ec2/aws4_request, SignedHeaders=host, Signature=0"),
                        form))
                .body())
        .contains("<zoneName>eu-west-1a</zoneName>");
    assertThat(
            Unwrapped.serve(
                    api,
                    new WireRequest(
                        "GET",
                        "/?" + KEY + form,
                        Map.of("host", "ec2.eu-central-1.amazonaws.com"),
                        ""))
                .body())
        .contains("<zoneName>eu-central-1a</zoneName>");
  }

  @Test
  void answersADryRunWithoutDoingIt() {
    assertThat(post(KEY + "Action=DescribeRegions&DryRun=true").status()).isEqualTo(412);
    assertThat(post(KEY + "Action=CreateKeyPair&KeyName=k&DryRun=true").body())
        .contains("<Code>DryRunOperation</Code>");
    assertThat(post(KEY + "Action=DescribeKeyPairs").body()).contains("<keySet/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "TRUE ", "2"})
  void refusesADryRunThatIsNeitherTrueNorFalse(String flag) {
    assertThat(post(KEY + "Action=CreateKeyPair&KeyName=k&DryRun=" + flag).body())
        .contains("<Code>InvalidParameterValue</Code>")
        .contains("for parameter DryRun is invalid. It must be 'true' or 'false'.");
    assertThat(post(KEY + "Action=DescribeKeyPairs").body()).contains("<keySet/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWSAccessKeyId=AKIAFAKE999988887777&SignatureVersion=2&SignatureMethod=HmacSHA256"
            + "&Timestamp=2011-07-15T00%3A00%3A00Z&Signature=x%3D",
        "AWSAccessKeyId=AKIAFAKE999988887777&SignatureVersion=1&Expires=2011-07-15T00%3A00%3A00Z"
            + "&Signature=x",
        "AWSAccessKeyId=AKIAFAKE999988887777&Timestamp=2011-07-15T00%3A00%3A00Z&Signature=x",
        "AWSAccessKeyId=999988887777&Signature=x",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIAFAKE999988887777%2F20110715%2Fus-east-1%2Fec2%2Faws4_request"
            + "&X-Amz-Date=20110715T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=0&X-Amz-Security-Token=t"
      })
  void findsTheAccountInEverySignatureByGetAndByPostAtAnyPath(String signature) {
    String form = signature + "&Action=DescribeVpcs&Version=2011-07-15";
    for (WireRequest request :
        List.of(
            new WireRequest("GET", "/?" + form, Map.of(), ""),
            new WireRequest("GET", "/services/Cloud/?" + form, Map.of(), ""),
            new WireRequest("POST", "/", Map.of("content-type", "text/plain"), form),
            new WireRequest("POST", "/services/Cloud?" + signature, Map.of(), form))) {
      assertThat(Unwrapped.serve(api, request).body()).contains("<ownerId>999988887777</ownerId>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-06-15",
        "2010-08-31",
        "2010-11-15",
        "2011-05-15",
        "2011-11-01",
        "2012-06-01",
        "2014-10-01",
        "2016-11-15"
      })
  void servesEveryVersionInItsOwnNamespace(String version) {
    assertThat(post(KEY + "Action=DescribeRegions&Version=" + version).body())
        .contains("xmlns=\"http://ec2.amazonaws.com/doc/" + version + "/\"");
  }

  @ParameterizedTest
  @CsvSource({
    "ec2.eu-west-1.amazonaws.com, eu-west-1a",
    "eu-west-1.ec2.amazonaws.com:443, eu-west-1a",
    "ec2.amazonaws.com, us-east-1a",
    "localhost:8080, us-east-1a"
  })
  void takesTheRegionFromTheHostOfTodayAndOfTheFirstYears(String host, String zone) {
    WireRequest request =
        new WireRequest(
            "GET", "/?" + KEY + "Action=DescribeAvailabilityZones", Map.of("host", host), "");

    assertThat(Unwrapped.serve(api, request).body()).contains("<zoneName>" + zone + "</zoneName>");
  }

  @Test
  void givesEveryReplyAnIdOfItsOwn() {
    for (int i = 0; i < 1000; i++) {
      post(KEY + (i % 2 == 0 ? "Action=DescribeRegions" : "Action=Nothing"));
    }

    assertThat(journal.calls()).extracting(CallEntry::requestId).doesNotHaveDuplicates();
  }

  @Test
  void passesADefectOfItsOwnThroughAndWritesItIntoTheJournal() {
    QueryFixture broken =
        new QueryFixture(
            Set.of(),
            () -> {
              throw new IllegalStateException("no catalogue");
            });

    assertThatThrownBy(() -> post(broken.api(), KEY + "Action=DescribeImages"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no catalogue");
    assertThat(broken.journal().toText())
        .endsWith(" DescribeImages → no reply java.lang.IllegalStateException: no catalogue\n");
    assertThat(post(broken.api(), KEY + "Action=DescribeRegions").status()).isEqualTo(200);
  }

  @Test
  void sendsTheHeadersInTheSameOrderInEveryJvm() {
    assertThat(post(KEY + "Action=DescribeRegions").headers())
        .containsExactly(
            entry("x-amzn-RequestId", journal.calls().get(0).requestId()),
            entry("Content-Type", "text/xml;charset=UTF-8"),
            entry("Server", "AmazonEC2"));
  }

  @Test
  void nobodyCanChangeTheJournal() {
    post(KEY + "Action=DescribeRegions&RegionName.1=eu-west-1");

    assertThat(journal.calls().get(0).parameters()).isUnmodifiable();
  }

  @Test
  void writesTheCallIntoTheJournal() {
    post(KEY + "Action=DescribeRegions&Version=2016-11-15&RegionName.1=mars-1");

    assertThat(journal.toText())
        .isEqualTo(
            "+0:00:00.000  call   111122223333 us-east-1 DescribeRegions RegionName.1=mars-1"
                + " → 400 InvalidParameterValue: Invalid region: [mars-1]\n");
  }

  private WireReply post(String form) {
    return post(api, form);
  }

  private static WireReply post(QueryApi api, String form) {
    return Unwrapped.serve(
        api, new WireRequest("POST", "/", Map.of("host", "ec2.amazonaws.com"), form));
  }
}
