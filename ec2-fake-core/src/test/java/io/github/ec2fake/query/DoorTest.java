package io.github.ec2fake.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.journal.Recorder;
import io.github.ec2fake.model.World;
import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.base.Ids;
import io.github.ec2fake.query.wire.WireReply;
import io.github.ec2fake.query.wire.WireRequest;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import io.github.ec2fake.time.agenda.Agenda;
import io.github.ec2fake.time.agenda.Pace;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");
  private static final String KEY = "AWSAccessKeyId=AKIAFAKE111122223333&";

  private final Recorder journal = new Recorder(START);
  private final Door door = door();

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
    assertThat(post(KEY + "Action=CreateVpnGateway").body())
        .contains("<Code>UnsupportedOperation</Code>")
        .contains("ec2-fake does not model the action CreateVpnGateway");
    assertThat(post(KEY + "Action=RunInstance").body())
        .contains("<Code>InvalidAction</Code>")
        .contains("The action RunInstance is not valid for this web service.");
    assertThat(post(KEY + "Version=2016-11-15").body()).contains("<Code>MissingAction</Code>");
    assertThat(post(KEY + "Action=DescribeRegions&Version=2999-01-01").body())
        .contains("<Code>NoSuchVersion</Code>");
  }

  @Test
  void takesTheRegionFromTheSignatureOrFromTheHost() {
    String form = "Action=DescribeAvailabilityZones&Version=2016-11-15";

    assertThat(
            door.serve(
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
            door.serve(
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

  @Test
  void writesTheCallIntoTheJournal() {
    post(KEY + "Action=DescribeRegions&Version=2016-11-15&RegionName.1=mars-1");

    assertThat(journal.toText())
        .isEqualTo(
            "+0:00:00.000  call   111122223333 us-east-1 DescribeRegions RegionName.1=mars-1"
                + " → 400 InvalidParameterValue: Invalid region: [mars-1]\n");
  }

  private WireReply post(String form) {
    return door.serve(new WireRequest("POST", "/", Map.of("host", "ec2.amazonaws.com"), form));
  }

  private Door door() {
    Agenda agenda = new Agenda(START, (from, to, why) -> {});
    Ids ids = new Ids(1, Ids.Length.LONG);
    Context context =
        new Context(agenda, Timing.typical(), ids, journal, new Faults(), account -> false);
    return new Door(
        new World(context, java.util.List::of),
        agenda,
        new Pace(agenda, TimeMode.settling()),
        journal,
        ids);
  }
}
