// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.GoodForms;
import io.github.ec2fake.endpoint.RawClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.http.HttpHost;

/**
 * Any bytes on the connection on which the SDK's clients reach a cloud: the reply is EC2's, 2xx or
 * 4xx with well-formed XML, or the connection breaks as connections do.
 */
public final class InMemoryConnectionTarget {
  private static final int PER_CLOUD = 500;
  private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";
  private static final Pattern REPLY =
      Pattern.compile("(?s)HTTP/1\\.1 ([24]\\d\\d) .*?\r\n\r\n(.*)");
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  private static Ec2Cloud cloud = Ec2Cloud.create();
  private static int served;

  private InMemoryConnectionTarget() {}

  /** The name that coverage-guided fuzzers look for. */
  public static void fuzzerTestOneInput(byte[] request) {
    // A fresh one, so that it does not fill up.
    if (++served % PER_CLOUD == 0) {
      cloud.close();
      cloud = Ec2Cloud.create();
    }
    String reply;
    try {
      reply = exchange(request);
    } catch (IOException broken) {
      return;
    }
    check(reply.startsWith(GO_ON) ? reply.substring(GO_ON.length()) : reply, request);
  }

  private static String exchange(byte[] request) throws IOException {
    var factory = cloud.clientConfiguration().getApacheHttpClientConfig().getSslSocketFactory();
    HttpHost host = new HttpHost("ec2.us-east-1.amazonaws.com", 443, "https");
    InetSocketAddress address = InetSocketAddress.createUnresolved(host.getHostName(), 443);
    try (Socket socket = factory.connectSocket(0, null, host, address, null, null)) {
      socket.getOutputStream().write(request);
      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      try {
        in.transferTo(reply);
      } catch (SocketTimeoutException nothingMore) {
        // What a connection says on which nobody is going to write any more.
      }
      return reply.toString(ISO_8859_1);
    }
  }

  /** Of the first reply, if what was one request has become two. */
  private static void check(String reply, byte[] request) {
    if (reply.isEmpty()) {
      return;
    }
    Matcher whole = REPLY.matcher(reply);
    require(whole.matches(), "no reply of EC2", request, reply);
    Matcher length = LENGTH.matcher(reply.substring(0, whole.start(2)));
    require(length.find(), "without a length", request, reply);
    String body = whole.group(2).substring(0, Integer.parseInt(length.group(1)));
    try {
      XMLStreamReader reader =
          XML.createXMLStreamReader(new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException malformed) {
      require(body.isEmpty(), malformed.toString(), request, reply);
    }
  }

  private static void require(boolean holds, String what, byte[] request, String reply) {
    if (!holds) {
      throw new AssertionError(what + "\n" + new String(request, ISO_8859_1) + "\n---\n" + reply);
    }
  }

  /** Good requests, from which a fuzzer can start. */
  static List<byte[]> seeds() {
    return GoodForms.ALL.stream()
        .flatMap(
            form ->
                Stream.of(
                    RawClient.postOf(form), "GET /?" + form + " HTTP/1.1\r\nHost: ec2\r\n\r\n"))
        .map(request -> request.getBytes(ISO_8859_1))
        .toList();
  }
}
