// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ErrorText;

/** The refusals that are about the devices of a block device mapping. */
public final class DeviceErrors {
  public static final ErrorTemplate BAD_NAME =
      refused("Invalid device name %s").source("test-kitchen/kitchen-ec2#279, aws/aws-cli#1071");
  static final ErrorTemplate BAD_VIRTUAL_NAME =
      refused("The virtual name '%s' is invalid. It must be ephemeral0, ephemeral1 …").ours();
  static final ErrorTemplate SNAPSHOT_NOT_COMPLETED =
      refused("The snapshot '%s' is not completed: %s").ours();

  static final ErrorTemplate SNAPSHOT_ARCHIVED =
      refused("The snapshot '%s' is archived, or will be archived again. Restore it first.").ours();

  /** The two spaces are EC2's. */
  static final ErrorTemplate SMALLER_THAN_SNAPSHOT =
      refused("Volume of size %sGB is smaller than  snapshot '%s', expect size >= %sGB")
          .source("scylladb/scylla-cluster-tests#2484, openshift/origin-ci-tool#153");

  static final ErrorTemplate SMALLER_THAN_VOLUME =
      refused("Volume of size %sGB is smaller than volume '%s', expect size >= %sGB").ours();
  static final ErrorTemplate USED_TWICE =
      refused("The device '%s' is used in more than one block-device mapping")
          .source("hashicorp/terraform#7233");

  /** The answer of CreateImage. */
  static final ErrorTemplate ASSIGNED_TWICE =
      refused("%s is being assigned to multiple times.").source("hashicorp/packer#2320");

  static final ErrorTemplate THROUGHPUT_OF_OTHER_TYPE =
      refused("throughput cannot be specified with the volumeType of device '%s'")
          .source("gardener/machine-controller-manager-provider-aws#95");

  /** A volume is encrypted if what it is made from is, so that nothing else can be asked for. */
  static final ErrorTemplate ENCRYPTION_IS_GIVEN =
      refused("the encrypted flag cannot be specified since device %s has a snapshot specified.")
          .source("hashicorp/terraform#1205");

  static final ErrorTemplate KEY_OF_IMAGE =
      badRequest("UnknownParameter", "The parameter KmsKeyId is not recognized")
          .source("hashicorp/packer#6212, hashicorp/packer-plugin-amazon#585");

  static final ErrorTemplate NOT_AN_INSTANCE_STORE =
      refused(
              "The device %s of an image with an instance-store root must be an instance store"
                  + " (ephemeralN)")
          .ours();
  static final ErrorTemplate NEITHER_SIZE_NOR_SNAPSHOT =
      refused("Either snapshot ID or volume size must be provided for: %s")
          .source("hashicorp/packer#1500, nortontruter/infracoders-workshop#3");

  /** The answer of a launch. */
  public static final ErrorTemplate NO_SIZE_TO_LAUNCH =
      badRequest("MissingParameter", "The request must contain the parameter size or snapshotId")
          .source("hashicorp/packer#7802, aws/aws-parallelcluster#2523");

  static final ErrorTemplate NO_ROOT_SNAPSHOT =
      refused(
              "No root snapshot specified in device mapping: the root device %s needs an"
                  + " Ebs.SnapshotId")
          .ours();

  public static final ErrorTemplate NEITHER_VOLUME_NOR_INSTANCE_STORE =
      badRequest("MissingParameter", "The request must contain the parameter ebs")
          .source("getmoto/moto#2949");

  public static final ErrorTemplate ROOT_LEFT_OUT =
      refused("The root device %s cannot be left out").ours();
  public static final ErrorTemplate OTHER_ROOT_SNAPSHOT =
      refused("snapshotId cannot be modified on root device").ours();

  public static final ErrorTemplate SNAPSHOT_OF_INSTANCE_STORE =
      refused("snapshotId can only be modified on EBS devices")
          .source("hashicorp/packer#2765, cloudfoundry/bosh-aws-cpi-release#84");

  static final ErrorTemplate NOT_BOOTABLE =
      badRequest(
              "BootForVolumeTypeUnsupported",
              "The specified volume type cannot be used as a boot volume.")
          .source("EC2 API Reference, \"Error codes\"");

  public static final ErrorTemplate ROOT_IS_AN_INSTANCE_STORE =
      refused("The root device %s is an instance store and cannot be a volume").ours();

  private DeviceErrors() {}

  private static ErrorText refused(String text) {
    return badRequest("InvalidBlockDeviceMapping", text);
  }
}
