// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

/** What the actions that create versions of launch templates have in common. */
final class LaunchTemplateParameters {
  private LaunchTemplateParameters() {}

  /** Parts of the data that EC2 has and ec2-fake does not model. */
  static final String NOT_MODELLED =
      """
      LaunchTemplateData.CapacityReservationSpecification.CapacityReservationTarget
      LaunchTemplateData.CpuOptions.AmdSevSnp
      LaunchTemplateData.ElasticGpuSpecification
      LaunchTemplateData.ElasticInferenceAccelerator
      LaunchTemplateData.InstanceRequirements
      LaunchTemplateData.NetworkInterface.AssociateCarrierIpAddress
      LaunchTemplateData.Placement.Affinity
      LaunchTemplateData.Placement.HostId
      LaunchTemplateData.Placement.HostResourceGroupArn
      LaunchTemplateData.Placement.SpreadDomain
      """;
}
