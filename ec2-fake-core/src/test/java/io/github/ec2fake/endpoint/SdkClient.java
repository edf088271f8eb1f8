// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The synchronous client of the SDK for Java v1. */
class SdkClient implements ClientKind {
  static final String OWNER = "111122223333";

  private final Function<String, AmazonEC2> clients;
  private final Map<String, AmazonEC2> made = new HashMap<>();

  /** With clients of accounts. */
  SdkClient(Function<String, AmazonEC2> clients) {
    this.clients = clients;
  }

  final AmazonEC2 client(String account) {
    return made.computeIfAbsent(account, clients);
  }

  @Override
  public String run(String imageId, String token) throws Exception {
    return run(client(OWNER), imageId, token);
  }

  private static String run(AmazonEC2 ec2, String imageId, String token) {
    return ec2.runInstances(
            new RunInstancesRequest(imageId, 1, 1)
                .withInstanceType("m1.large")
                .withClientToken(token))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  @Override
  public String bundle(String instanceId, Upload upload) throws Exception {
    return client(OWNER)
        .bundleInstance(new BundleInstanceRequest(instanceId, storage(upload)))
        .getBundleTask()
        .getBundleId();
  }

  static Storage storage(Upload upload) {
    return new Storage()
        .withS3(
            new S3Storage()
                .withBucket(upload.bucket())
                .withPrefix(upload.prefix())
                .withAWSAccessKeyId(upload.accessKeyId())
                .withUploadPolicy(upload.encoded())
                .withUploadPolicySignature(upload.signature()));
  }

  @Override
  public String bundleTask(String bundleId) throws Exception {
    BundleTask task =
        client(OWNER)
            .describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(bundleId))
            .getBundleTasks()
            .get(0);
    return task.getState() + " " + task.getProgress();
  }

  @Override
  public String register(String manifest, String name) throws Exception {
    return client(OWNER)
        .registerImage(new RegisterImageRequest(manifest).withName(name))
        .getImageId();
  }

  @Override
  public void share(String imageId, String account) throws Exception {
    client(OWNER).modifyImageAttribute(sharing(imageId, account));
  }

  static ModifyImageAttributeRequest sharing(String imageId, String account) {
    return new ModifyImageAttributeRequest()
        .withImageId(imageId)
        .withLaunchPermission(
            new LaunchPermissionModifications()
                .withAdd(new LaunchPermission().withUserId(account)));
  }

  @Override
  public String tryToRunAs(String account, String imageId, String token) throws Exception {
    try {
      run(client(account), imageId, token);
      return "ok";
    } catch (AmazonEC2Exception refused) {
      return refused.getErrorCode() + ": " + refused.getErrorMessage();
    }
  }

  @Override
  public void close() {
    made.values().forEach(AmazonEC2::shutdown);
  }
}
