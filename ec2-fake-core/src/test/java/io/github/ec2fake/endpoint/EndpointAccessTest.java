// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.RawClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is answered at an endpoint: which hosts, web pages and access keys, and for what. */
@Timeout(60)
@NeedsLoopback
class EndpointAccessTest {
  private static final String REGIONS =
      "/?Action=DescribeRegions&Version=2016-11-15&AWSAccessKeyId=";
  private static final String ACCOUNT = "999988887777";

  private final AtomicInteger resets = new AtomicInteger();
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final EndpointOptions options =
      EndpointOptions.defaults().onReset(resets::incrementAndGet);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "127.0.0.1:8773",
        "[::1]:8773",
        "ec2.amazonaws.com",
        "ec2.eu-west-1.amazonaws.com",
        "eu-west-1.ec2.amazonaws.com:80",
        "ec2.internal:8773"
      })
  void answersToItsOwnNamesAndThoseOfEc2AndThoseThatItIsTold(String host) throws IOException {
    assertThat(get(options.allowingHosts("EC2.internal"), host, REGIONS + ACCOUNT, "").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, GET /",
    "evil.example, POST /_ec2fake/reset",
    "ec2.us-east-1.amazonaws.com.evil.example, GET /",
    "localhost.evil.example:80, GET /_ec2fake/journal",
    "10.0.0.1, DELETE /anything"
  })
  void answersToNoOtherNameAtAnyPath(String host, String call) throws IOException {
    Answer answer = send(options, call + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("Code")).isEqualTo("AccessDenied");
    assertThat(answer.text("Message"))
        .contains("'" + host + "'", "EndpointOptions.allowingHosts", "--allow-host");
    assertThat(resets).hasValue(0);
    assertThat(cloud.journal().calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Origin: http://evil.example", "Origin: null", "Origin: http://localhost:3000"})
  void answersToNoPageOfAnotherOrigin(String origin) throws IOException {
    for (String call :
        new String[] {"POST /_ec2fake/reset", "GET " + REGIONS + ACCOUNT, "OPTIONS /"}) {
      Answer answer =
          send(options, call + " HTTP/1.1\r\nHost: localhost\r\n" + origin + "\r\n\r\n");

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text("Message"))
          .contains("EndpointOptions.allowingOrigins", "--allow-origin");
      assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }
    assertThat(resets).hasValue(0);
    assertThat(cloud.journal().calls()).isEmpty();
  }

  @Test
  void answersToNoImageOrLinkOfAnotherPage() throws IOException {
    String page = "Sec-Fetch-Site: cross-site\r\n";
    assertThat(get(options, "localhost", REGIONS + ACCOUNT, page).status()).isEqualTo(403);
    String typed = "Sec-Fetch-Site: none\r\n";
    assertThat(get(options, "localhost", REGIONS + ACCOUNT, typed).status()).isEqualTo(200);
  }

  @Test
  void answersToAPageThatIsAllowedAndTellsItsBrowserSo() throws IOException {
    EndpointOptions allowing = options.allowingOrigins("http://localhost:3000");
    String origin = "Origin: http://localhost:3000\r\n";

    Answer preflight =
        send(
            allowing,
            "OPTIONS / HTTP/1.1\r\nHost: localhost\r\nAccess-Control-Request-Method: POST\r\n"
                + "Access-Control-Request-Headers: authorization\r\n"
                + origin
                + "\r\n");
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.headers())
        .containsEntry("access-control-allow-origin", "http://localhost:3000")
        .containsEntry("access-control-allow-headers", "authorization")
        .containsEntry("access-control-allow-methods", "GET, POST, PUT, DELETE")
        .containsEntry("vary", "Origin");

    Answer answer = get(allowing, "localhost", REGIONS + ACCOUNT, origin);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers())
        .containsEntry("access-control-allow-origin", "http://localhost:3000");
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThatThrownBy(() -> options.allowingHosts("a:80"))
        .hasMessage("a host is a name without a port, but was 'a:80'");
    assertThatThrownBy(() -> options.allowingOrigins("localhost"))
        .hasMessage("an origin is written as in http://localhost:3000, but was 'localhost'");
    assertThatThrownBy(() -> options.accessKey("test", "1"))
        .hasMessage("an AWS account id is twelve digits without hyphens, but was '1'");
    assertThatThrownBy(() -> options.accessKey("", ACCOUNT)).hasMessageContaining("has an id");
    assertThatThrownBy(() -> options.anyAccessKey("test")).hasMessageContaining("twelve digits");
  }

  @Test
  void takesOtherAccessKeysIfItIsTold() throws IOException {
    Answer refused = get(options, "localhost", REGIONS + "test", "");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("Message"))
        .startsWith("AWS was not able to validate the provided access credentials")
        .contains("test", "EndpointOptions.anyAccessKey", "--any-access-key");

    EndpointOptions mapped = options.accessKey("test", "111122223333").anyAccessKey("444455556666");
    assertThat(mapped.accessKeys()).containsEntry("test", "111122223333");
    assertThat(mapped.anyAccessKeyAccount()).isEqualTo("444455556666");
    for (String key : new String[] {"test", "AKIAIOSFODNN7EXAMPLE", ACCOUNT}) {
      assertThat(get(mapped, "localhost", REGIONS + key, "").status()).isEqualTo(200);
    }
    assertThat(cloud.journal().calls())
        .extracting(call -> call.account())
        .containsExactly("", "111122223333", "444455556666", ACCOUNT);
  }

  @Test
  void saysWhoTheCallerIs() throws IOException {
    Answer answer =
        get(
            options,
            "localhost",
            "/?Action=GetCallerIdentity&Version=2011-06-15&AWSAccessKeyId=" + ACCOUNT,
            "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("Arn")).isEqualTo("arn:aws:iam::" + ACCOUNT + ":root");
    assertThat(answer.text("UserId")).isEqualTo(ACCOUNT);
    assertThat(answer.text("Account")).isEqualTo(ACCOUNT);
    assertThat(answer.body())
        .contains("<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">")
        .contains("<ResponseMetadata><RequestId>");
    assertThat(cloud.journal().calls("GetCallerIdentity")).hasSize(1);
  }

  @Test
  void saysWhatToDoAboutIam() throws IOException {
    Answer answer =
        get(
            options,
            "localhost",
            "/?Action=GetUser&Version=2010-05-08&AWSAccessKeyId=" + ACCOUNT,
            "");

    assertThat(answer.text("Code")).isEqualTo("UnsupportedOperation");
    assertThat(answer.text("Message")).contains("IAM", "GetUser", "AWS_ENDPOINT_URL_EC2");
  }

  @ParameterizedTest
  @CsvSource({
    "AssociateRouteServer, UnsupportedOperation",
    "RunInstances&Operator.Principal=x, UnsupportedOperation",
    "RunInstances&SecondaryInterface.1.DeviceIndex=1, UnsupportedOperation",
    "RunInstances&SecondaryInterface.1.Nothing=1, UnknownParameter",
    "DoNothing, InvalidAction"
  })
  void tellsWhatEc2HasFromWhatNobodyHas(String action, String code) throws IOException {
    Answer answer =
        get(options, "localhost", "/?AWSAccessKeyId=" + ACCOUNT + "&Action=" + action, "");

    assertThat(answer.text("Code")).as(answer.body()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0001", "\uFFFE", "\uFFFFb", "\u000B"})
  void refusesValuesThatXmlCannotCarry(String value) throws IOException {
    String call = "/?AWSAccessKeyId=" + ACCOUNT + "&Action=CreateSecurityGroup&GroupName=g";
    Answer answer =
        get(
            options,
            "localhost",
            call + "&GroupDescription=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
            "");

    assertThat(answer.text("Code")).isEqualTo("InvalidParameterValue");
    assertThat(answer.text("Message")).contains("GroupDescription", "U+", "XML cannot carry");
  }

  @Test
  void refusesNamesThatXmlCannotHave() throws IOException {
    Answer answer =
        get(
            options,
            "localhost",
            "/?AWSAccessKeyId="
                + ACCOUNT
                + "&Action=DescribeVpcs&%3Cbound+method+ListParameter.get%3E.1.UserId=1",
            "");

    assertThat(answer.text("Code")).isEqualTo("InvalidParameterValue");
    assertThat(answer.text("Message"))
        .isEqualTo(
            "Value (&lt;bound method ListParameter) for parameter QueryStringParameter is invalid."
                + " Invalid or illegal XML character specified");
  }

  @Test
  void takesEverythingThatXmlCanCarry() throws IOException {
    String value = "\t\u0085\uD83D\uDE00\uFFFD";
    String tag = "&ResourceId.1=ami-1cbd4475&Tag.1.Key=k&Tag.1.Value=";
    Answer answer =
        get(
            options,
            "localhost",
            "/?AWSAccessKeyId="
                + ACCOUNT
                + "&Action=CreateTags"
                + tag
                + URLEncoder.encode(value, StandardCharsets.UTF_8),
            "");

    assertThat(answer.body()).doesNotContain("XML cannot carry");
  }

  private Answer get(EndpointOptions with, String host, String target, String headers)
      throws IOException {
    return send(with, "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n");
  }

  private Answer send(EndpointOptions with, String bytes) throws IOException {
    URI uri = cloud.listen(with).uri();
    try (RawClient raw = new RawClient(uri)) {
      return raw.exchange(bytes);
    }
  }
}
