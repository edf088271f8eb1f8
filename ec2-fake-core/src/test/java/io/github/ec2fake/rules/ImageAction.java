// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.START;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelImageLaunchPermissionRequest;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DisableImageDeprecationRequest;
import com.amazonaws.services.ec2.model.DisableImageDeregistrationProtectionRequest;
import com.amazonaws.services.ec2.model.DisableImageRequest;
import com.amazonaws.services.ec2.model.EnableImageDeprecationRequest;
import com.amazonaws.services.ec2.model.EnableImageDeregistrationProtectionRequest;
import com.amazonaws.services.ec2.model.EnableImageRequest;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ResetImageAttributeRequest;
import com.amazonaws.services.ec2.model.Tag;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;

/** All that can be done to an image, for the tables that walk through it. */
@SuppressWarnings({"ImmutableEnumChecker", "JavaUtilDate"}) // the SDK has java.util.Date
enum ImageAction {
  DESCRIBE_IMAGES(
      (ec2, it) ->
          ec2.describeImages(
              new DescribeImagesRequest().withImageIds(it.imageId()).withIncludeDisabled(true))),
  RUN_INSTANCES((ec2, it) -> ec2.runInstances(Fixtures.launch(it.imageId()))),
  COPY_IMAGE(
      (ec2, it) ->
          ec2.copyImage(
              new CopyImageRequest()
                  .withSourceRegion("us-east-1")
                  .withSourceImageId(it.imageId())
                  .withName("copy"))),
  DESCRIBE_IMAGE_ATTRIBUTE(
      (ec2, it) ->
          ec2.describeImageAttribute(
              new DescribeImageAttributeRequest(it.imageId(), "launchPermission"))),
  MODIFY_IMAGE_ATTRIBUTE(
      (ec2, it) ->
          ec2.modifyImageAttribute(
              new ModifyImageAttributeRequest()
                  .withImageId(it.imageId())
                  .withDescription("changed"))),
  RESET_IMAGE_ATTRIBUTE(
      (ec2, it) ->
          ec2.resetImageAttribute(
              new ResetImageAttributeRequest(it.imageId(), "launchPermission"))),
  DEREGISTER_IMAGE((ec2, it) -> ec2.deregisterImage(new DeregisterImageRequest(it.imageId()))),
  CANCEL_IMAGE_LAUNCH_PERMISSION(
      (ec2, it) ->
          ec2.cancelImageLaunchPermission(
              new CancelImageLaunchPermissionRequest().withImageId(it.imageId()))),
  ENABLE_IMAGE((ec2, it) -> ec2.enableImage(new EnableImageRequest().withImageId(it.imageId()))),
  DISABLE_IMAGE((ec2, it) -> ec2.disableImage(new DisableImageRequest().withImageId(it.imageId()))),
  ENABLE_IMAGE_DEPRECATION(
      (ec2, it) ->
          ec2.enableImageDeprecation(
              new EnableImageDeprecationRequest()
                  .withImageId(it.imageId())
                  .withDeprecateAt(Date.from(START.plus(Duration.ofDays(100)))))),
  DISABLE_IMAGE_DEPRECATION(
      (ec2, it) ->
          ec2.disableImageDeprecation(
              new DisableImageDeprecationRequest().withImageId(it.imageId()))),
  ENABLE_IMAGE_DEREGISTRATION_PROTECTION(
      (ec2, it) ->
          ec2.enableImageDeregistrationProtection(
              new EnableImageDeregistrationProtectionRequest().withImageId(it.imageId()))),
  DISABLE_IMAGE_DEREGISTRATION_PROTECTION(
      (ec2, it) ->
          ec2.disableImageDeregistrationProtection(
              new DisableImageDeregistrationProtectionRequest().withImageId(it.imageId()))),
  CREATE_TAGS(
      (ec2, it) ->
          ec2.createTags(new CreateTagsRequest(List.of(it.imageId()), List.of(new Tag("k", "v"))))),
  DELETE_SNAPSHOT((ec2, it) -> ec2.deleteSnapshot(new DeleteSnapshotRequest(it.snapshotId())));

  /**
   * What is acted on.
   *
   * @param imageId an image
   * @param snapshotId the snapshot of its root
   */
  record Target(String imageId, String snapshotId) {}

  private final BiConsumer<AmazonEC2, Target> call;

  ImageAction(BiConsumer<AmazonEC2, Target> call) {
    this.call = call;
  }

  void on(Target target, AmazonEC2 ec2) {
    call.accept(ec2, target);
  }
}
