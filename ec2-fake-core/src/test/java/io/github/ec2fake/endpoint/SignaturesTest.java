// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagDescription;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.RawClient.Answer;
import io.github.ec2fake.time.TimeMode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures as clients make them, at an endpoint that verifies them. */
@Timeout(60)
@NeedsLoopback
class SignaturesTest {
  private static final String ACCOUNT = "111122223333";
  private static final Instant NOW = Instant.parse("2011-07-15T12:00:00Z");

  private final Ec2Cloud cloud = Ec2Cloud.builder().startingAt(NOW).time(TimeMode.manual()).build();
  private final Ec2Endpoint endpoint =
      cloud.listen(EndpointOptions.defaults().checkingSignatures());
  private final String host = endpoint.uri().getAuthority();
  private final String key = cloud.credentials(ACCOUNT).getCredentials().getAWSAccessKeyId();
  private final String secret = cloud.credentials(ACCOUNT).getCredentials().getAWSSecretKey();
  private final RawClient raw;

  SignaturesTest() throws IOException {
    raw = new RawClient(endpoint.uri());
  }

  @AfterEach
  void close() throws IOException {
    raw.close();
    cloud.close();
  }

  @Test
  void takesTheSdksSignature() {
    Ec2Cloud present = Ec2Cloud.create();
    try (present) {
      AmazonEC2 ec2 =
          client(
              present.listen(EndpointOptions.defaults().checkingSignatures()),
              present.credentials(ACCOUNT));
      String groupId =
          ec2.createSecurityGroup(new CreateSecurityGroupRequest("mine", "a b")).getGroupId();
      ec2.createTags(
          new CreateTagsRequest(List.of(groupId), List.of(new Tag("größe", "a b+c/d~e*f&g=h%20"))));
      assertThat(ec2.describeTags().getTags())
          .extracting(TagDescription::getKey, TagDescription::getValue)
          .containsExactly(tuple("größe", "a b+c/d~e*f&g=h%20"));
    }
  }

  @Test
  void refusesTheSdkWithAnotherSecret() {
    try (Ec2Cloud present = Ec2Cloud.create()) {
      AmazonEC2 ec2 =
          client(
              present.listen(EndpointOptions.defaults().checkingSignatures()),
              new AWSStaticCredentialsProvider(new BasicAWSCredentials(key, "guessed")));
      assertThatThrownBy(ec2::describeRegions)
          .isInstanceOfSatisfying(
              AmazonEC2Exception.class,
              refused -> {
                assertThat(refused.getErrorCode()).isEqualTo("AuthFailure");
                assertThat(refused.getStatusCode()).isEqualTo(401);
              });
      assertThat(present.journal().toText())
          .contains("DescribeRegions → 401 AuthFailure: AWS was not able to validate");
      assertThat(present.client().describeRegions().getRegions()).isNotEmpty();
    }
  }

  @Test
  void letsTheSdkSetItsClockByTheFakes() {
    AmazonEC2 ec2 = client(endpoint, cloud.credentials(ACCOUNT));

    assertThat(ec2.describeRegions().getRegions()).isNotEmpty();

    assertThat(cloud.journal().toText()).contains("400 RequestExpired: Request has expired.");
    ec2.describeRegions();
    assertThat(cloud.journal().calls()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HmacSHA256", "HmacSHA1"})
  void takesVersion2(String method) throws Exception {
    for (String signedHost : new String[] {host, "127.0.0.1"}) {
      Map<String, String> form = older("2", NOW);
      form.put("SignatureMethod", method);
      form.put("Signature", hmac(method, "GET\n" + signedHost + "\n/\n" + encoded(form)));
      assertThat(get("/", form).status()).isEqualTo(200);
    }
  }

  @Test
  void takesVersion2OfAPost() throws Exception {
    Map<String, String> form = older("2", NOW);
    form.put("SignatureMethod", "HmacSHA256");
    form.put("Signature", hmac("HmacSHA256", "POST\n" + host + "\n/services/x\n" + encoded(form)));
    assertThat(post("/services/x", form).status()).isEqualTo(200);
    assertThat(post("/services/y", form).text("Code")).isEqualTo("AuthFailure");
    form.put("Action", "DescribeVpcs");
    assertThat(post("/services/x", form).status()).isEqualTo(401);
  }

  @Test
  void takesVersion1() throws Exception {
    Map<String, String> form = older("1", NOW);
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(form);
    String joined =
        sorted.entrySet().stream()
            .map(each -> each.getKey() + each.getValue())
            .collect(Collectors.joining());
    form.put("Signature", hmac("HmacSHA1", joined));
    assertThat(get("/", form).status()).isEqualTo(200);
    form.put("RegionName.1", "eu-west-1");
    assertThat(get("/", form).status()).isEqualTo(401);
  }

  @Test
  void takesVersion0() throws Exception {
    Map<String, String> form = older("0", NOW);
    form.remove("SignatureVersion");
    form.put("Signature", hmac("HmacSHA1", "DescribeRegions" + NOW));
    assertThat(get("/", form).status()).isEqualTo(200);
    form.put("Action", "DescribeVpcs");
    assertThat(get("/", form).status()).isEqualTo(401);
  }

  @Test
  void takesTheAccountsDigitsForItsKey() throws Exception {
    Map<String, String> form = older("0", NOW);
    form.put("AWSAccessKeyId", ACCOUNT);
    form.put("Signature", hmac("HmacSHA1", "DescribeRegions" + NOW));
    assertThat(get("/", form).status()).isEqualTo(200);
    form.put("AWSAccessKeyId", "999988887777");
    assertThat(get("/", form).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"-901, 400", "-900, 200", "900, 200", "901, 400"})
  void refusesWhatWasSignedMoreThanFifteenMinutesAgoOrAhead(long seconds, int status)
      throws Exception {
    Instant signed = NOW.plusSeconds(seconds);
    Map<String, String> form = older("0", signed);
    form.put("Signature", hmac("HmacSHA1", "DescribeRegions" + signed));

    Answer answer = get("/", form);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("Code")).isEqualTo(status == 400 ? "RequestExpired" : "");
  }

  @Test
  void refusesWhatHasExpiredByItsOwnWord() throws Exception {
    Map<String, String> form = older("0", NOW);
    form.remove("Timestamp");
    form.put("Expires", NOW.plus(Duration.ofHours(1)).toString());
    form.put("Signature", hmac("HmacSHA1", "DescribeRegions" + form.get("Expires")));
    assertThat(get("/", form).status()).isEqualTo(200);

    cloud.clock().advance(Duration.ofSeconds(3601));

    assertThat(get("/", form).text("Code")).isEqualTo("RequestExpired");
  }

  @Test
  void takesVersion4InTheQuery() throws Exception {
    Map<String, String> query = new TreeMap<>();
    query.put("Action", "DescribeAvailabilityZones");
    query.put("Version", "2016-11-15");
    query.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    query.put("X-Amz-Credential", key + "/20110715/eu-west-1/ec2/aws4_request");
    query.put("X-Amz-Date", "20110715T120000Z");
    query.put("X-Amz-Expires", "3600");
    query.put("X-Amz-SignedHeaders", "host");
    String request =
        "GET\n/\n" + encoded(query) + "\nhost:" + host + "\n\nhost\n" + hex(sha256(""));
    String toSign =
        "AWS4-HMAC-SHA256\n20110715T120000Z\n20110715/eu-west-1/ec2/aws4_request\n"
            + hex(sha256(request));
    byte[] signing = bytes("AWS4" + secret);
    for (String step : new String[] {"20110715", "eu-west-1", "ec2", "aws4_request"}) {
      signing = mac("HmacSHA256", signing, step);
    }
    query.put("X-Amz-Signature", hex(mac("HmacSHA256", signing, toSign)));

    Answer answer = get("/", query);
    assertThat(answer.text("zoneName")).isEqualTo("eu-west-1a");

    cloud.clock().advance(Duration.ofHours(1));
    assertThat(get("/", query).status()).isEqualTo(200);
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(get("/", query).text("Code")).isEqualTo("RequestExpired");
    query.put("ZoneName.1", "eu-west-1b");
    assertThat(get("/", query).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWSAccessKeyId=111122223333 | Signature",
        "AWSAccessKeyId=111122223333&Signature=x | Timestamp or Expires",
        "AWSAccessKeyId=111122223333&Signature=x&Timestamp=now | Timestamp must be",
        "AWSAccessKeyId=111122223333&Signature=x&SignatureVersion=3 | must be 0, 1 or 2",
        "AWSAccessKeyId=111122223333&Signature=x&SignatureVersion=2 | SignatureMethod must be",
        "X-Amz-Credential=111122223333/20110715/us-east-1/ec2/aws4_request | X-Amz-Algorithm",
      })
  void saysWhatASignatureLacks(String form, String missing) throws IOException {
    Answer answer = raw.get(form + "&Action=DescribeRegions&Version=2016-11-15");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("Code")).isEqualTo("IncompleteSignature");
    assertThat(answer.text("Message")).contains(missing);
  }

  private static AmazonEC2 client(Ec2Endpoint endpoint, AWSCredentialsProvider credentials) {
    return AmazonEC2ClientBuilder.standard()
        .withClientConfiguration(new ClientConfiguration().withReaper(false).withMaxErrorRetry(1))
        .withCredentials(credentials)
        .withEndpointConfiguration(
            new EndpointConfiguration(endpoint.uri().toString(), "us-east-1"))
        .build();
  }

  private Map<String, String> older(String version, Instant signed) {
    Map<String, String> form = new TreeMap<>();
    form.put("Action", "DescribeRegions");
    form.put("Version", "2011-07-15");
    form.put("AWSAccessKeyId", key);
    form.put("SignatureVersion", version);
    form.put("Timestamp", signed.toString());
    return form;
  }

  private Answer get(String path, Map<String, String> form) throws IOException {
    return raw.exchange(
        "GET " + path + "?" + encoded(form) + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
  }

  private Answer post(String path, Map<String, String> form) throws IOException {
    String body = encoded(form);
    return raw.exchange(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static String encoded(Map<String, String> form) {
    return new TreeMap<>(form)
        .entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String hmac(String algorithm, String text) throws GeneralSecurityException {
    return Base64.getEncoder().encodeToString(mac(algorithm, bytes(secret), text));
  }

  private static byte[] mac(String algorithm, byte[] signingKey, String text)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(signingKey, algorithm));
    return mac.doFinal(bytes(text));
  }

  private static byte[] sha256(String text) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes(text));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
