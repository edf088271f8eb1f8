// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.signing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.query.wire.Form;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of AWS's own documentation, with their secrets. */
class SignatureCheckTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final Instant IN_2015 = Instant.parse("2015-08-30T12:36:00Z");

  @Test
  void takesTheVanillaGetOfTheTestSuiteOfVersion4() {
    WireRequest request =
        version4(
            "/",
            Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z"),
            "service",
            "host;x-amz-date",
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");

    check(request);
  }

  @Test
  void takesTheExampleOfIam() {
    WireRequest request =
        version4(
            "/?Action=ListUsers&Version=2010-05-08",
            Map.of(
                "host",
                "iam.amazonaws.com",
                "content-type",
                "application/x-www-form-urlencoded;  charset=utf-8 ",
                "x-amz-date",
                "20150830T123600Z"),
            "iam",
            "content-type;host;x-amz-date",
            "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");

    check(request);
  }

  @Test
  void takesTheExampleOfVersion2() {
    WireRequest request =
        new WireRequest(
            "GET",
            "/?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Action=DescribeJobFlows"
                + "&SignatureMethod=HmacSHA256&SignatureVersion=2"
                + "&Timestamp=2011-10-03T15%3A19%3A30&Version=2009-03-31"
                + "&Signature=i91nKc4PWAt0JJIdXwz9HxZCJDdiy6cf%2FMj6vPxyYIs%3D",
            Map.of("host", "elasticmapreduce.amazonaws.com"),
            "");

    assertThatCode(
            () ->
                SignatureCheck.check(
                    request,
                    Form.of(request),
                    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                    Instant.parse("2011-10-03T15:19:30Z")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SignatureCheck.check(request, Form.of(request), "another", IN_2015))
        .hasMessage("AWS was not able to validate the provided access credentials");
  }

  private static void check(WireRequest request) {
    assertThatCode(() -> SignatureCheck.check(request, Form.of(request), SECRET, IN_2015))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SignatureCheck.check(request, Form.of(request), "another", IN_2015))
        .hasMessage("AWS was not able to validate the provided access credentials");
  }

  private static WireRequest version4(
      String target, Map<String, String> headers, String service, String names, String signature) {
    Map<String, String> all = new java.util.LinkedHashMap<>(headers);
    all.put(
        "authorization",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/"
            + service
            + "/aws4_request, SignedHeaders="
            + names
            + ", Signature="
            + signature);
    return new WireRequest("GET", target, all, "");
  }
}
