// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Tools as their users have them, run against the server; skipped where they are missing. */
@Timeout(600)
@EnabledIf(
    value = "io.github.ec2fake.server.Loopback#isUp",
    disabledReason = "there is no loopback interface to listen on")
class ToolsTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void theAwsCliLaunchesAndDescribes() throws Exception {
    requireTool("aws", "--version");
    List<Outcome> outcomes = new ArrayList<>();
    serve(
        server -> {
          String[] aws = {"aws", "--endpoint-url", server.uri().toString(), "--output", "text"};
          outcomes.add(run(with(aws, "sts", "get-caller-identity", "--query", "Account")));
          outcomes.add(
              run(
                  with(
                      aws,
                      "ec2",
                      "run-instances",
                      "--image-id",
                      "ami-1cbd4475",
                      "--instance-type",
                      "m1.large",
                      "--associate-public-ip-address",
                      "--metadata-options",
                      "HttpTokens=required",
                      "--iam-instance-profile",
                      "Name=x",
                      "--block-device-mappings",
                      "[{\"DeviceName\":\"/dev/sdf\",\"Ebs\":{\"VolumeSize\":10,"
                          + "\"VolumeType\":\"gp3\",\"Iops\":3000}}]",
                      "--query",
                      "Instances[0].InstanceId")));
          outcomes.add(
              run(
                  with(
                      aws,
                      "ec2",
                      "describe-instances",
                      "--query",
                      "Reservations[].Instances[].[InstanceId,State.Name,PublicIpAddress!=null,"
                          + "MetadataOptions.HttpTokens,IamInstanceProfile.Arn,"
                          + "NetworkInterfaces[0].Status]")));
        });

    assertThat(outcomes).allMatch(Outcome::succeeded, "succeeded");
    assertThat(outcomes.get(0).text()).isEqualTo("111122223333");
    assertThat(outcomes.get(2).text())
        .isEqualTo(
            outcomes.get(1).text()
                + "\trunning\tTrue\trequired\tarn:aws:iam::111122223333:instance-profile/x"
                + "\tin-use");
  }

  @Test
  void anAnsiblePlaybookChangesNothingTheSecondTime() throws Exception {
    requireTool("ansible-playbook", "--version");
    Path playbook =
        Path.of(Objects.requireNonNull(ToolsTest.class.getResource("playbook.yml")).toURI());
    List<Outcome> outcomes = new ArrayList<>();
    serve(
        server -> {
          for (int i = 0; i < 2; i++) {
            outcomes.add(
                run("ansible-playbook", "-e", "endpoint=" + server.uri(), playbook.toString()));
          }
        });

    assumeTrue(
        !outcomes.get(0).text().contains("Failed to import the required Python library"),
        "Ansible has no boto3 on this machine");
    assumeTrue(
        !outcomes.get(0).text().contains("couldn't resolve module/action"),
        "Ansible has no collection amazon.aws on this machine");
    assertThat(outcomes).allMatch(Outcome::succeeded, "succeeded");
    assertThat(outcomes.get(0).text()).doesNotContain("changed=0");
    assertThat(outcomes.get(1).text()).contains("changed=0");
  }

  @Test
  void thePagesOfABrowserStayOutside() throws Exception {
    requireTool("chromium", "--version");
    HttpServer pages =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    try {
      serve(
          server -> {
            pages.createContext(
                "/",
                exchange -> {
                  byte[] page = page(server).getBytes(UTF_8);
                  exchange.getResponseHeaders().add("Content-Type", "text/html");
                  exchange.sendResponseHeaders(200, page.length);
                  exchange.getResponseBody().write(page);
                  exchange.close();
                });
            pages.start();
            Outcome shown =
                run(
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + directory.resolve("profile"),
                    "--virtual-time-budget=8000",
                    "--dump-dom",
                    "http://127.0.0.1:" + pages.getAddress().getPort() + "/");
            assertThat(shown.text()).contains("refused refused done");
          });
    } finally {
      pages.stop(0);
    }

    assertThat(out.toString(UTF_8)).doesNotContain("Describe", "Create", "reset");
  }

  /** Tries whatever a page can: reading, writing blindly, and an image. */
  private static String page(Server server) {
    return """
    <pre id="shown"></pre>
    <script>
      async function attempt(method, path) {
        try {
          const reply = await fetch("BASE" + path, {method: method});
          return "read " + reply.status;
        } catch (e) {
          return "refused";
        }
      }
      async function all() {
        const call = "/?AWSAccessKeyId=111122223333&Action=";
        const texts = [
          await attempt("POST", "/_ec2fake/reset"),
          await attempt("GET", call + "DescribeRegions")];
        await fetch("BASE/_ec2fake/reset", {method: "POST", mode: "no-cors"});
        await new Promise(done => {
          const image = new Image();
          image.onload = image.onerror = done;
          image.src = "BASE" + call + "CreateSecurityGroup&GroupName=g&GroupDescription=d";
        });
        document.getElementById("shown").textContent = texts.join(" ") + " done";
      }
      all();
    </script>
    """
        .replace("BASE", server.uri().toString());
  }

  private void serve(Serving whileServing) throws Exception {
    List<Exception> failed = new ArrayList<>();
    PrintStream print = new PrintStream(out, true, UTF_8);
    int code =
        Main.run(
            List.of("--port", "0", "--any-access-key", "--journal"),
            print,
            print,
            server -> {
              try {
                whileServing.use(server);
              } catch (Exception e) {
                failed.add(e);
              }
            });
    for (Exception each : failed) {
      throw each;
    }
    assertThat(code).as(out.toString(UTF_8)).isZero();
  }

  private interface Serving {
    void use(Server server) throws Exception;
  }

  private record Outcome(int code, String text) {
    boolean succeeded() {
      return code == 0;
    }
  }

  private void requireTool(String... command) throws Exception {
    boolean there;
    try {
      there = run(command).succeeded();
    } catch (IOException missing) {
      there = false;
    }
    assumeTrue(there, "there is no " + command[0] + " on this machine");
  }

  private Outcome run(String... command) throws Exception {
    Path output = Files.createTempFile(directory, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    if (command[0].equals("chromium")) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    } else {
      builder.redirectErrorStream(true);
    }
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("AWS_ACCESS_KEY_ID", "test");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
    builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
    builder.environment().put("AWS_PAGER", "");
    Process process = builder.start();
    if (!process.waitFor(300, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return new Outcome(-1, "it took too long");
    }
    return new Outcome(process.exitValue(), Files.readString(output).strip());
  }

  private static String[] with(String[] command, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
