// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In these tests a bar in a request stands for CR LF. */
class HttpRequestReaderTest {
  private static final int MOST_HEAD = 1000;
  private static final int MOST_BODY = 100;

  @Test
  void readsRequestLineAndHeaders() throws IOException {
    HttpHead head =
        reader(
                "GET /a/b?c=%20d HTTP/1.1|Host: localhost:80|X-Empty:|X-Spaces: \t a  b "
                    + "\t|UPPER:x||")
            .readHead(MOST_HEAD);

    assertThat(head.method()).isEqualTo("GET");
    assertThat(head.target()).isEqualTo("/a/b?c=%20d");
    assertThat(head.isHttp11()).isTrue();
    assertThat(head.bodyLength()).isZero();
    assertThat(head.headers())
        .containsExactly(
            Map.entry("host", "localhost:80"),
            Map.entry("x-empty", ""),
            Map.entry("x-spaces", "a  b"),
            Map.entry("upper", "x"));
  }

  @Test
  void joinsRepeatedHeaders() throws IOException {
    assertThat(head("GET / HTTP/1.1|Via: a|Accept: x|VIA: b, c|via:||").headers())
        .containsExactly(Map.entry("via", "a,b, c,"), Map.entry("accept", "x"));
  }

  @Test
  void takesEachByteOfAHeaderForACharacter() throws IOException {
    assertThat(head("GET / HTTP/1.1|X: \u00e9\u00ff\u0080||").headers())
        .containsEntry("x", "\u00e9\u00ff\u0080");
  }

  @Test
  void takesAnyMethodAndAnyFormOfTarget() throws IOException {
    assertThat(head("OPTIONS * HTTP/1.1||").target()).isEqualTo("*");
    assertThat(head("m!#$%&'*+-.^_`~9 http://a/?b HTTP/1.0||").method())
        .isEqualTo("m!#$%&'*+-.^_`~9");
  }

  @Test
  void skipsEmptyLinesBeforeARequest() throws IOException {
    assertThat(head("||GET / HTTP/1.1||").method()).isEqualTo("GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Request lines.
        "hello||",
        "GET||",
        "GET /||",
        "GET / ||",
        "GET  HTTP/1.1||",
        "GET  / HTTP/1.1||",
        "GET /  HTTP/1.1||",
        "GET / HTTP/1.1 ||",
        " GET / HTTP/1.1||",
        "GET / a HTTP/1.1||",
        "GET\t/ HTTP/1.1||",
        "G(T / HTTP/1.1||",
        "G\u00c9T / HTTP/1.1||",
        "GET /\u00e9 HTTP/1.1||",
        "GET /\t HTTP/1.1||",
        "GET / HTTP||",
        "GET / http/1.1||",
        "GET / HTTP/1||",
        "GET / HTTP/1.||",
        "GET / HTTP/11||",
        "GET / HTTP/1.10||",
        "GET / HTTP/01.1||",
        "GET / HTTP/1.x||",
        "GET / HTTPS/1.1||",
        "GET / HTTP/2.0||",
        "GET / HTTP/0.9||",
        "PRI * HTTP/2.0||SM||",
        // Headers.
        "GET / HTTP/1.1|no colon||",
        "GET / HTTP/1.1|: no name||",
        "GET / HTTP/1.1|Name : space||",
        "GET / HTTP/1.1|Name\t: tab||",
        "GET / HTTP/1.1| Name: space||",
        "GET / HTTP/1.1|Na me: space||",
        "GET / HTTP/1.1|Name: a| continued: on the next line||",
        "GET / HTTP/1.1|Name: a|\tcontinued||",
        "GET / HTTP/1.1|N\u00e4me: a||",
        "GET / HTTP/1.1|Na\"me: a||",
        "GET / HTTP/1.1|Host: a|Host: a||",
        "GET / HTTP/1.1|Host: a|host: b||",
        // Line ends and control characters.
        "GET / HTTP/1.1\n\n",
        "GET / HTTP/1.1\nHost: a||",
        "GET / HTTP/1.1|Host: a\n|",
        "GET / HTTP/1.1|Host: a|\n",
        "GET / HTTP/1.1|Host: a\r|",
        "GET / HTTP/1.1|Host: a\rContent-Length: 5||",
        "GET / HTTP/1.1\r\r\n|",
        "\nGET / HTTP/1.1||",
        "\rGET / HTTP/1.1||",
        "GET / HTTP/1.1|Name: a\0b||",
        "GET / HTTP/1.1|Name: a\u007fb||",
        "GET / HTTP/1.1|Name: a\u000bb||",
        "G\0T / HTTP/1.1||",
        "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003",
        // Lengths.
        "POST / HTTP/1.1|Content-Length:||",
        "POST / HTTP/1.1|Content-Length: many||",
        "POST / HTTP/1.1|Content-Length: -1||",
        "POST / HTTP/1.1|Content-Length: +1||",
        "POST / HTTP/1.1|Content-Length: 1.0||",
        "POST / HTTP/1.1|Content-Length: 0x1||",
        "POST / HTTP/1.1|Content-Length: 1 1||",
        "POST / HTTP/1.1|Content-Length: 1, 1||",
        "POST / HTTP/1.1|Content-Length: \u00b2||",
        "POST / HTTP/1.1|Content-Length: 18446744073709551617||",
        "POST / HTTP/1.1|Content-Length: 1|Content-Length: 2||xx",
        "POST / HTTP/1.1|Content-Length: 1|Content-Length: 1||x",
        "GET / HTTP/1.1|Content-Length: 1|Content-Length: 1||x",
        "POST / HTTP/1.1|Content-Length: 5|Transfer-Encoding: chunked||0||",
        "POST / HTTP/1.1|Transfer-Encoding: chunked|Content-Length: 5||0||",
        "POST / HTTP/1.1|Transfer-Encoding: chunked|Content-Length:||0||",
        "POST / HTTP/1.0|Transfer-Encoding: chunked||0||",
        "POST / HTTP/1.1|Transfer-Encoding:||",
        "POST / HTTP/1.1|Transfer-Encoding: identity||",
        "POST / HTTP/1.1|Transfer-Encoding: chunked, gzip||",
        "POST / HTTP/1.1|Transfer-Encoding: gzip, chunked||",
        "POST / HTTP/1.1|Transfer-Encoding: chunked;q=1||",
        "POST / HTTP/1.1|Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||",
        "POST / HTTP/1.1|Transfer-Encoding: chunked|Transfer-Encoding: identity||0||",
        // Chunks.
        "CHUNKS |",
        "CHUNKS zz|",
        "CHUNKS -1|",
        "CHUNKS +1|a|0||",
        "CHUNKS 0x1|a|0||",
        "CHUNKS 1 |a|0||",
        "CHUNKS  1|a|0||",
        "CHUNKS ;a|",
        "CHUNKS 1 a|",
        "CHUNKS 1\na|0||",
        "CHUNKS 1;a\n|a|0||",
        "CHUNKS 1\ra|0||",
        "CHUNKS 1|ab|0||",
        "CHUNKS 2|a|0||",
        "CHUNKS 1|a\n0||",
        "CHUNKS 1|a\r0||",
        "CHUNKS 10000000000000000|",
        "CHUNKS 0|no colon||",
        "CHUNKS 0| continued: line||",
        "CHUNKS 0\n\n",
      })
  void refusesWhatIsMalformedOrAmbiguous(String bytes) {
    assertThat(refusal(bytes).status()).isEqualTo(400);
  }

  @Test
  void takesLaterMinorVersionsForTheOneItSpeaks() throws IOException {
    assertThat(head("GET / HTTP/1.2||").isHttp11()).isTrue();
    assertThat(head("GET / HTTP/1.0||").isHttp11()).isFalse();
  }

  @Test
  void limitsTheHeadToTheByte() throws IOException {
    String request = bytes("|GET / HTTP/1.1|Host: a|X: " + "x".repeat(900) + "||");

    assertThat(reader(request).readHead(request.length()).headers()).hasSize(2);
    for (int most = 0; most < request.length(); most++) {
      HttpRequestReader reader = reader(request);
      int limit = most;
      assertThat(
              catchThrowableOfType(MalformedRequestException.class, () -> reader.readHead(limit))
                  .status())
          .isEqualTo(431);
    }
  }

  @Test
  void limitsTheNumberOfHeaders() throws IOException {
    String fields = "X-Many: 1|".repeat(99);

    assertThat(reader("GET / HTTP/1.1|A: b|" + fields + "|").readHead(5000).headers()).hasSize(2);
    assertThat(refusal("GET / HTTP/1.1|A: b|C: d|" + fields + "|", 5000).status()).isEqualTo(431);
    assertThat(refusal("CHUNKS 0|A: b|C: d|" + fields + "|", 5000).status()).isEqualTo(431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET / HTTP/1.1|X: ", "CHUNKS ", "CHUNKS 1;", "CHUNKS 0|X: "})
  void refusesALineWithoutAnEnd(String begin) {
    assertThat(refusal(begin + "a".repeat(10_000)).status()).isEqualTo(431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "CHUNKS 0|", "GET / HTTP/1.1|"})
  void refusesLinesWithoutAnEnd(String begin) {
    String line = begin.equals("|") ? "|" : "X: y|";

    assertThat(refusal(begin + line.repeat(10_000)).status()).isEqualTo(431);
  }

  @ParameterizedTest
  @CsvSource({
    "'POST / HTTP/1.1|Content-Length: 0||', ''",
    "'POST / HTTP/1.1|Content-Length: 5||a=b|c', 'a=b|'",
    "'POST / HTTP/1.0|Content-Length: 00005||a=b|c', 'a=b|'",
    "'PUT / HTTP/1.1|Content-Length: 1||ab', 'a'",
    "'POST / HTTP/1.1||a=b', ''",
    "'GET / HTTP/1.1|Content-Length: 3||a=b', ''",
    "'GET / HTTP/1.1|Transfer-Encoding: chunked||1|a|0||', ''",
    "'CHUNKS 0||', ''",
    "'CHUNKS 3|a=b|0||', 'a=b'",
    "'CHUNKS 1|a|00000A|=234567890|000||', 'a=234567890'",
    "'CHUNKS 2;x=y|||0;z||', '|'",
    "'CHUNKS 1 ; x=\"y\"|a|0||', 'a'",
    "'CHUNKS 1|a|0|X-Trailer: x|Content-Length: 3||', 'a'",
  })
  void readsBodies(String request, String body) throws IOException {
    HttpRequestReader reader = reader(request);

    assertThat(reader.readBody(reader.readHead(MOST_HEAD), MOST_BODY)).isEqualTo(bytes(body));
  }

  @Test
  void readsBodiesAsUtf8EvenIfAChunkEndsWithinACharacter() throws IOException {
    String euro = new String("€".getBytes(UTF_8), ISO_8859_1);
    HttpRequestReader reader =
        reader("CHUNKS 1|" + euro.charAt(0) + "|2|" + euro.substring(1) + "|0||");

    assertThat(reader.readBody(reader.readHead(MOST_HEAD), MOST_BODY)).isEqualTo("€");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1|Content-Length: 101||",
        "POST / HTTP/1.1|Content-Length: 999999999999999||",
        "CHUNKS 65|",
        "CHUNKS fffffff|",
        "CHUNKS 7fffffff|",
        "CHUNKS ffffffff|",
        "CHUNKS 100000000|",
        "CHUNKS fffffffffffffff|",
        "CHUNKS 1|a|64|",
        "CHUNKS 1|a|7fffffff|",
      })
  void refusesALongBodyBeforeItArrives(String bytes) {
    assertThat(refusal(bytes).status()).isEqualTo(413);
  }

  @Test
  void takesABodyOfJustTheMostBytes() throws IOException {
    String body = "x".repeat(MOST_BODY);
    for (String request :
        List.of("POST / HTTP/1.1|Content-Length: 100||" + body, "CHUNKS 64|" + body + "|0||")) {
      HttpRequestReader reader = reader(request);
      assertThat(reader.readBody(reader.readHead(MOST_HEAD), MOST_BODY)).isEqualTo(body);
    }
  }

  @Test
  void asksForNoMoreMemoryThanHasArrived() {
    for (String claim :
        List.of("POST / HTTP/1.1|Content-Length: 2147483647||body", "CHUNKS 7fffffff|body")) {
      List<Integer> room = new ArrayList<>();
      HttpRequestReader reader =
          new HttpRequestReader(
              new FilterInputStream(stream(claim)) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                  room.add(target.length);
                  return super.read(target, offset, length);
                }
              });

      assertThatThrownBy(() -> reader.readBody(reader.readHead(MOST_HEAD), Integer.MAX_VALUE))
          .isInstanceOf(EOFException.class);
      assertThat(room).isNotEmpty().allMatch(length -> length <= 8192);
    }
  }

  @Test
  void readsOneRequestAfterTheOther() throws IOException {
    HttpRequestReader reader =
        reader(
            "POST /1 HTTP/1.1|Content-Length: 3||a=b"
                + "|POST /2 HTTP/1.1|Transfer-Encoding: Chunked||3|c=d|0|T: x||"
                + "GET /3 HTTP/1.1||"
                + "POST /4 HTTP/1.1||"
                + "POST /5 HTTP/1.1|Content-Length: 1||z");

    assertThat(all(reader)).containsExactly("/1 a=b", "/2 c=d", "/3 ", "/4 ", "/5 z");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000, 8191, 8192, 8193})
  void doesNotCareHowRequestsArrive(int portion) throws IOException {
    String longHeader = "X-Long: " + "x".repeat(20_000) + "|";
    String longBody = "y".repeat(30_000);
    String requests =
        "POST /1 HTTP/1.1|Content-Length: 3||a=b"
            + ("POST /2 HTTP/1.1|" + longHeader + "Content-Length: 30000||" + longBody)
            + ("POST /3 HTTP/1.1|Transfer-Encoding: chunked||7530;x=y|" + longBody + "|0||")
            + ("GET /4 HTTP/1.1|" + longHeader + "|")
            + "POST /5 HTTP/1.1|Content-Length: 1||z";

    assertThat(all(new HttpRequestReader(inPortions(requests, portion))))
        .containsExactly("/1 a=b", "/2 " + longBody, "/3 " + longBody, "/4 ", "/5 z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST / HTTP/1.1|Host: a|Content-Length: 3||a=b", "CHUNKS 3;x|a=b|1|c|0|T: x||"})
  void saysWhenTheConnectionEndsInTheMiddle(String whole) throws IOException {
    String request = bytes(whole);
    for (int length = 1; length < request.length(); length++) {
      HttpRequestReader reader = reader(request.substring(0, length));
      assertThat(reader.awaitRequest()).isTrue();
      assertThatThrownBy(() -> reader.readBody(reader.readHead(MOST_HEAD), MOST_BODY))
          .as(request.substring(0, length))
          .isInstanceOf(EOFException.class);
    }
    assertThat(reader("").awaitRequest()).isFalse();
  }

  private static List<String> all(HttpRequestReader reader) throws IOException {
    List<String> requests = new ArrayList<>();
    while (reader.awaitRequest()) {
      HttpHead head = reader.readHead(100_000);
      requests.add(head.target() + " " + reader.readBody(head, 100_000));
    }
    return requests;
  }

  private static HttpHead head(String request) throws IOException {
    return reader(request).readHead(MOST_HEAD);
  }

  private static MalformedRequestException refusal(String request) {
    return refusal(request, MOST_HEAD);
  }

  private static MalformedRequestException refusal(String request, int mostHead) {
    return refusal(reader(request), mostHead);
  }

  private static MalformedRequestException refusal(HttpRequestReader reader, int mostHead) {
    return catchThrowableOfType(
        MalformedRequestException.class,
        () -> reader.readBody(reader.readHead(mostHead), MOST_BODY));
  }

  private static HttpRequestReader reader(String request) {
    return new HttpRequestReader(stream(request));
  }

  private static InputStream stream(String request) {
    return new ByteArrayInputStream(bytes(request).getBytes(ISO_8859_1));
  }

  private static InputStream inPortions(String request, int most) {
    return new FilterInputStream(stream(request)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }

  private static String bytes(String request) {
    return request
        .replaceFirst("^CHUNKS ", "POST / HTTP/1.1|Transfer-Encoding: chunked||")
        .replace("|", "\r\n");
  }
}
