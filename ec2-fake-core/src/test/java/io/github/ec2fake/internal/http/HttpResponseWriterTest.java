// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpResponseWriterTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final HttpResponseWriter writer = new HttpResponseWriter(new BufferedOutputStream(sent));

  @Test
  void writesHeadersInTheirOrderAndTheLengthInBytes() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Date", "Tue, 05 Jul 2011 08:09:10 GMT");
    headers.put("Content-Type", "text/xml;charset=UTF-8");

    writer.write(200, headers, "<a>€</a>");

    assertThat(sent.toString(UTF_8).replace("\r\n", "|"))
        .isEqualTo(
            "HTTP/1.1 200 OK|Date: Tue, 05 Jul 2011 08:09:10 GMT|"
                + "Content-Type: text/xml;charset=UTF-8|Content-Length: 10||<a>€</a>");
  }

  @Test
  void saysThatABodyIsEmpty() throws IOException {
    writer.write(503, Map.of(), "");

    assertThat(sent.toString(UTF_8))
        .isEqualTo("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 199, 204, 304})
  void writesNoBodyWhereThereCannotBeOne(int status) throws IOException {
    writer.write(status, Map.of("A", "b"), "body");

    assertThat(sent.toString(UTF_8))
        .startsWith("HTTP/1.1 " + status + " ")
        .endsWith("\r\nA: b\r\n\r\n")
        .doesNotContain("Content-Length");
  }

  @Test
  void writesAHeadAlone() throws IOException {
    writer.writeHead(100, Map.of());
    writer.writeHead(200, Map.of("Connection", "close"));

    assertThat(sent.toString(UTF_8))
        .isEqualTo("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request",
    "401, Unauthorized",
    "412, Precondition Failed",
    "429, Too Many Requests",
    "500, Internal Server Error",
    // The space stays even so.
    "418, ''",
    "599, ''"
  })
  void saysWhatAStatusMeans(int status, String words) throws IOException {
    writer.writeHead(status, Map.of());

    assertThat(sent.toString(UTF_8)).isEqualTo("HTTP/1.1 " + status + " " + words + "\r\n\r\n");
  }
}
