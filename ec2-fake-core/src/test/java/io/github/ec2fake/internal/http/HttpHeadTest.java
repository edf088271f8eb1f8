// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpHeadTest {
  @ParameterizedTest
  @CsvSource({
    "GET / HTTP/1.1, '', true",
    "GET / HTTP/1.1, connection: close, false",
    "GET / HTTP/1.1, connection: Close, false",
    "GET / HTTP/1.1, 'connection: te, close', false",
    "GET / HTTP/1.1, 'connection: close,keep-alive', false",
    "GET / HTTP/1.1, connection: closed, true",
    "GET / HTTP/1.1, connection: not-close, true",
    "GET / HTTP/1.0, '', false",
    "GET / HTTP/1.0, connection: Keep-Alive, true",
    "GET / HTTP/1.0, 'connection: keep-alive, close', false",
    "GET / HTTP/1.1, content-length: 0, true",
    "GET / HTTP/1.1, content-length: 5, false",
    "GET / HTTP/1.1, transfer-encoding: chunked, false",
    "POST / HTTP/1.1, content-length: 5, true",
    "POST / HTTP/1.1, transfer-encoding: chunked, true",
    "POST / HTTP/1.0, content-length: 5, false",
    "DELETE / HTTP/1.1, content-length: 5, true",
  })
  void knowsWhetherAnotherRequestMayFollow(String requestLine, String header, boolean keepsAlive)
      throws MalformedRequestException {
    assertThat(head(requestLine, header).keepsAlive()).isEqualTo(keepsAlive);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-length: 5", "transfer-encoding: chunked"})
  void knowsWhoWaitsForContinue(String length) throws MalformedRequestException {
    String expect = "expect: 100-Continue";

    assertThat(head("POST / HTTP/1.1", length, expect).expectsContinue()).isTrue();
    assertThat(head("POST / HTTP/1.1", length).expectsContinue()).isFalse();
    assertThat(head("POST / HTTP/1.1", length, "expect: more").expectsContinue()).isFalse();
    assertThat(head("POST / HTTP/1.1", "content-length: 0", expect).expectsContinue()).isFalse();
    assertThat(head("POST / HTTP/1.1", expect).expectsContinue()).isFalse();
    assertThat(head("GET / HTTP/1.1", length, expect).expectsContinue()).isFalse();
    assertThat(head("POST / HTTP/1.0", "content-length: 5", expect).expectsContinue()).isFalse();
  }

  private static HttpHead head(String requestLine, String... headers)
      throws MalformedRequestException {
    Map<String, String> byName = new HashMap<>();
    for (String header : headers) {
      if (!header.isEmpty()) {
        byName.put(header.split(": ", -1)[0], header.split(": ", -1)[1]);
      }
    }
    return HttpHead.of(requestLine, byName);
  }
}
