// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.endpoint.RawClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Plain HTTP in the forms of 2011, by GET or by POST, the account's digits for a key. */
final class PlainHttpClient implements ClientKind {
  private final boolean get;
  private final RawClient raw;

  PlainHttpClient(URI endpoint, boolean get) throws IOException {
    this.get = get;
    this.raw = new RawClient(endpoint);
  }

  @Override
  public String run(String imageId, String token) throws Exception {
    return good(tryToRun(SdkClient.OWNER, imageId, token)).text("instanceId");
  }

  private Answer tryToRun(String account, String imageId, String token) throws IOException {
    return call(
        account,
        "RunInstances",
        "ImageId",
        imageId,
        "MinCount",
        "1",
        "MaxCount",
        "1",
        "InstanceType",
        "m1.large",
        "ClientToken",
        token,
        "KeyName",
        "");
  }

  @Override
  public String bundle(String instanceId, Upload upload) throws Exception {
    return good(call(
            SdkClient.OWNER,
            "BundleInstance",
            "InstanceId",
            instanceId,
            "Storage.S3.Bucket",
            upload.bucket(),
            "Storage.S3.Prefix",
            upload.prefix(),
            "Storage.S3.AWSAccessKeyId",
            upload.accessKeyId(),
            "Storage.S3.UploadPolicy",
            upload.encoded(),
            "Storage.S3.UploadPolicySignature",
            upload.signature()))
        .text("bundleId");
  }

  @Override
  public String bundleTask(String bundleId) throws Exception {
    Answer task = good(call(SdkClient.OWNER, "DescribeBundleTasks", "BundleId", bundleId));
    return task.text("state") + " " + task.text("progress");
  }

  @Override
  public String register(String manifest, String name) throws Exception {
    return good(call(SdkClient.OWNER, "RegisterImage", "ImageLocation", manifest, "Name", name))
        .text("imageId");
  }

  @Override
  public void share(String imageId, String account) throws Exception {
    good(
        call(
            SdkClient.OWNER,
            "ModifyImageAttribute",
            "ImageId",
            imageId,
            "Attribute",
            "launchPermission",
            "OperationType",
            "add",
            "UserId.1",
            account));
  }

  @Override
  public String tryToRunAs(String account, String imageId, String token) throws Exception {
    Answer answer = tryToRun(account, imageId, token);
    return answer.status() == 200 ? "ok" : answer.text("Code") + ": " + answer.text("Message");
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }

  private static Answer good(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private Answer call(String account, String action, String... parameters) throws IOException {
    StringBuilder form =
        new StringBuilder("AWSAccessKeyId=" + account)
            .append("&SignatureVersion=2&Signature=x&Version=2011-07-15&Action=")
            .append(action);
    for (int i = 0; i < parameters.length; i += 2) {
      form.append('&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return get ? raw.get(form.toString()) : raw.post(form.toString());
  }
}
