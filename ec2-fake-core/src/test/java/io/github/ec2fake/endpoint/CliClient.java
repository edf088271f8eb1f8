// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The AWS command-line interface, as it is installed. */
final class CliClient implements ClientKind {
  private static final Pattern ERROR =
      Pattern.compile("An error occurred \\((.+?)\\) when calling the .+? operation.*?: (.*)");

  private final URI endpoint;

  CliClient(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Why it cannot be used here, or an empty text. */
  static String missing() {
    try {
      Process process = new ProcessBuilder("aws", "--version").redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && said.startsWith("aws-cli")
          ? ""
          : "the AWS CLI on the path does not work: " + said.strip();
    } catch (IOException e) {
      return "there is no AWS CLI on the path: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  @Override
  public String run(String imageId, String token) throws Exception {
    return aws(SdkClient.OWNER, run("Instances[0].InstanceId", imageId, token));
  }

  private static List<String> run(String query, String imageId, String token) {
    return List.of(
        "run-instances",
        "--query",
        query,
        "--image-id",
        imageId,
        "--instance-type",
        "m1.large",
        "--client-token",
        token);
  }

  @Override
  public String bundle(String instanceId, Upload upload) throws Exception {
    return aws(
        SdkClient.OWNER,
        List.of(
            "bundle-instance",
            "--query",
            "BundleTask.BundleId",
            "--instance-id",
            instanceId,
            "--bucket",
            upload.bucket(),
            "--prefix",
            upload.prefix(),
            "--owner-akid",
            upload.accessKeyId(),
            "--owner-sak",
            upload.secret(),
            "--policy",
            upload.policy()));
  }

  @Override
  public String bundleTask(String bundleId) throws Exception {
    return aws(
            SdkClient.OWNER,
            List.of(
                "describe-bundle-tasks",
                "--query",
                "BundleTasks[0].[State,Progress]",
                "--bundle-ids",
                bundleId))
        .replace('\t', ' ');
  }

  @Override
  public String register(String manifest, String name) throws Exception {
    return aws(
        SdkClient.OWNER,
        List.of(
            "register-image", "--query", "ImageId", "--image-location", manifest, "--name", name));
  }

  @Override
  public void share(String imageId, String account) throws Exception {
    aws(
        SdkClient.OWNER,
        List.of(
            "modify-image-attribute",
            "--image-id",
            imageId,
            "--launch-permission",
            "Add=[{UserId=" + account + "}]"));
  }

  @Override
  public String tryToRunAs(String account, String imageId, String token) throws Exception {
    try {
      aws(account, run("ReservationId", imageId, token));
      return "ok";
    } catch (IOException refused) {
      Matcher error = ERROR.matcher(String.valueOf(refused.getMessage()));
      if (!error.find()) {
        throw refused;
      }
      return error.group(1) + ": " + error.group(2);
    }
  }

  private String aws(String account, List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "aws",
                "--endpoint-url",
                endpoint.toString(),
                "--region",
                "us-east-1",
                "--output",
                "text",
                "--no-paginate",
                "ec2"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_"));
    AccessKey key = AccessKey.of(account);
    environment.put("AWS_ACCESS_KEY_ID", key.id());
    environment.put("AWS_SECRET_ACCESS_KEY", key.secret());
    environment.put("AWS_MAX_ATTEMPTS", "1");
    environment.put("AWS_PAGER", "");
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("AWS_CONFIG_FILE", "does-not-exist");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", "does-not-exist");
    environment.put("NO_PROXY", "127.0.0.1");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said.strip();
  }
}
