// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Mutations;
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

  private static final String AS = GoodForms.AS;

  private static final Pattern REPLY = Pattern.compile("(?s)HTTP/1\\.1 ([24]\\d\\d) .+?\r\n\r\n.*");
  private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

  private final SplittableRandom random = new SplittableRandom(20110715);
  private final Mutations mutations = new Mutations(20110715);

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
    String form = GoodForms.ALL.get(random.nextInt(GoodForms.ALL.size()));
    // Half of them remain HTTP, so that it is EC2 that has to cope.
    boolean insideOnly = random.nextBoolean();
    if (insideOnly) {
      form =
          new String(mutations.mutated(form.getBytes(ISO_8859_1)), ISO_8859_1)
              .replaceAll("[\\s#]", "+");
    }
    String request =
        random.nextBoolean()
            ? "GET /?" + form + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            : "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n"
                + form;
    byte[] bytes = request.getBytes(ISO_8859_1);
    return insideOnly ? bytes : mutations.mutated(bytes);
  }
}
