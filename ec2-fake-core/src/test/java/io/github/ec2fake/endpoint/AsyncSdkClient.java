// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesResult;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The asynchronous client of the SDK for Java v1, which has threads of its own. */
final class AsyncSdkClient extends SdkClient {

  AsyncSdkClient(Function<String, AmazonEC2> clients) {
    super(clients);
  }

  private AmazonEC2Async async(String account) {
    return (AmazonEC2Async) client(account);
  }

  @Override
  public String run(String imageId, String token) throws Exception {
    return begin(OWNER, imageId, token)
        .get()
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private Future<RunInstancesResult> begin(String account, String imageId, String token) {
    return async(account)
        .runInstancesAsync(
            new RunInstancesRequest(imageId, 1, 1)
                .withInstanceType("m1.large")
                .withClientToken(token));
  }

  @Override
  public String bundle(String instanceId, Upload upload) throws Exception {
    return async(OWNER)
        .bundleInstanceAsync(new BundleInstanceRequest(instanceId, storage(upload)))
        .get()
        .getBundleTask()
        .getBundleId();
  }

  @Override
  public String bundleTask(String bundleId) throws Exception {
    BundleTask task =
        async(OWNER)
            .describeBundleTasksAsync(new DescribeBundleTasksRequest().withBundleIds(bundleId))
            .get()
            .getBundleTasks()
            .get(0);
    return task.getState() + " " + task.getProgress();
  }

  @Override
  public String register(String manifest, String name) throws Exception {
    return async(OWNER)
        .registerImageAsync(new RegisterImageRequest(manifest).withName(name))
        .get()
        .getImageId();
  }

  @Override
  public void share(String imageId, String account) throws Exception {
    async(OWNER).modifyImageAttributeAsync(sharing(imageId, account)).get();
  }

  @Override
  public String tryToRunAs(String account, String imageId, String token) throws Exception {
    try {
      begin(account, imageId, token).get();
      return "ok";
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AmazonEC2Exception refused) {
        return refused.getErrorCode() + ": " + refused.getErrorMessage();
      }
      throw e;
    }
  }
}
