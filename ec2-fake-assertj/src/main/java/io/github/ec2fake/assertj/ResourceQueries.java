// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.ConversionTask;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.DescribeConversionTasksRequest;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesRequest;
import com.amazonaws.services.ec2.model.DescribePlacementGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DescribeTagsResult;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImportImageTask;
import com.amazonaws.services.ec2.model.ImportSnapshotTask;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.KeyPairInfo;
import com.amazonaws.services.ec2.model.LaunchTemplate;
import com.amazonaws.services.ec2.model.PlacementGroup;
import com.amazonaws.services.ec2.model.ReservedInstances;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.TagDescription;
import com.amazonaws.services.ec2.model.Volume;

/**
 * How EC2 is asked for the lists of {@link Ec2Assert}. A list is asked through all pages. Each kind
 * has a method of its own, so that an older SDK lacks only the kinds that it does not know. {@link
 * NetworkQueries} has those of networks.
 */
final class ResourceQueries {
  static ResourceQuery.Kind<Image> images() {
    return ResourceQuery.Kind.of(
        Image.class,
        ImageResourceType.IMAGE,
        "name",
        "state",
        (ec2, filters, owners) ->
            ImageResourceType.describe(
                ec2, new DescribeImagesRequest().withFilters(filters).withOwners(owners)));
  }

  static ResourceQuery.Kind<Instance> instances() {
    return ResourceQuery.Kind.of(
        Instance.class,
        InstanceResourceType.INSTANCE,
        "tag:Name",
        "instance-state-name",
        (ec2, filters, owners) ->
            InstanceResourceType.describe(
                ec2, new DescribeInstancesRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<BundleTask> bundleTasks() {
    return ResourceQuery.Kind.of(
        BundleTask.class,
        BundleTaskResourceType.BUNDLE_TASK,
        "",
        "state",
        (ec2, filters, owners) ->
            BundleTaskResourceType.describe(
                ec2, new DescribeBundleTasksRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<SecurityGroup> securityGroups() {
    return ResourceQuery.Kind.of(
        SecurityGroup.class,
        SecurityGroupResourceType.SECURITY_GROUP,
        "group-name",
        "",
        (ec2, filters, owners) ->
            SecurityGroupResourceType.describe(
                ec2, new DescribeSecurityGroupsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<SecurityGroupRule> securityGroupRules() {
    return ResourceQuery.Kind.of(
        SecurityGroupRule.class,
        SecurityGroupRuleResourceType.SECURITY_GROUP_RULE,
        "tag:Name",
        "",
        (ec2, filters, owners) ->
            SecurityGroupRuleResourceType.describe(
                ec2, new DescribeSecurityGroupRulesRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<Volume> volumes() {
    return ResourceQuery.Kind.of(
        Volume.class,
        VolumeResourceType.VOLUME,
        "tag:Name",
        "status",
        (ec2, filters, owners) ->
            VolumeResourceType.describe(ec2, new DescribeVolumesRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<Snapshot> snapshots() {
    return ResourceQuery.Kind.of(
        Snapshot.class,
        SnapshotResourceType.SNAPSHOT,
        "tag:Name",
        "status",
        (ec2, filters, owners) ->
            SnapshotResourceType.describe(
                ec2, new DescribeSnapshotsRequest().withFilters(filters).withOwnerIds(owners)));
  }

  static ResourceQuery.Kind<KeyPairInfo> keyPairs() {
    return ResourceQuery.Kind.of(
        KeyPairInfo.class,
        KeyPairResourceType.KEY_PAIR,
        "key-name",
        "",
        (ec2, filters, owners) ->
            KeyPairResourceType.describe(ec2, new DescribeKeyPairsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<LaunchTemplate> launchTemplates() {
    return ResourceQuery.Kind.of(
        LaunchTemplate.class,
        LaunchTemplateResourceType.LAUNCH_TEMPLATE,
        "launch-template-name",
        "",
        (ec2, filters, owners) ->
            LaunchTemplateResourceType.describe(
                ec2, new DescribeLaunchTemplatesRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<PlacementGroup> placementGroups() {
    return ResourceQuery.Kind.of(
        PlacementGroup.class,
        PlacementGroupResourceType.PLACEMENT_GROUP,
        "group-name",
        "state",
        (ec2, filters, owners) ->
            PlacementGroupResourceType.describe(
                ec2, new DescribePlacementGroupsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<SpotInstanceRequest> spotRequests() {
    return ResourceQuery.Kind.of(
        SpotInstanceRequest.class,
        SpotRequestResourceType.SPOT_REQUEST,
        "tag:Name",
        "state",
        (ec2, filters, owners) ->
            SpotRequestResourceType.describe(
                ec2, new DescribeSpotInstanceRequestsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<ConversionTask> conversionTasks() {
    return ResourceQuery.Kind.of(
        ConversionTask.class,
        ConversionTaskResourceType.CONVERSION_TASK,
        "",
        "",
        (ec2, filters, owners) -> {
          if (!filters.isEmpty()) {
            throw new IllegalArgumentException(
                "EC2 has no filters for conversion tasks; select them by filteredOn(…)");
          }
          return ConversionTaskResourceType.describe(ec2, new DescribeConversionTasksRequest());
        });
  }

  static ResourceQuery.Kind<ImportImageTask> importImageTasks() {
    return ResourceQuery.Kind.of(
        ImportImageTask.class,
        ImportImageTaskResourceType.IMPORT_IMAGE_TASK,
        "",
        "task-state",
        (ec2, filters, owners) ->
            ImportImageTaskResourceType.describe(
                ec2, new DescribeImportImageTasksRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<ImportSnapshotTask> importSnapshotTasks() {
    return ResourceQuery.Kind.of(
        ImportSnapshotTask.class,
        ImportSnapshotTaskResourceType.IMPORT_SNAPSHOT_TASK,
        "",
        "task-state",
        (ec2, filters, owners) ->
            ImportSnapshotTaskResourceType.describe(
                ec2, new DescribeImportSnapshotTasksRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<ReservedInstances> reservedInstances() {
    return ResourceQuery.Kind.of(
        ReservedInstances.class,
        ReservedInstanceResourceType.RESERVED_INSTANCE,
        "tag:Name",
        "state",
        (ec2, filters, owners) ->
            ReservedInstanceResourceType.describe(
                ec2, new DescribeReservedInstancesRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<FleetData> fleets() {
    return ResourceQuery.Kind.of(
        FleetData.class,
        FleetResourceType.FLEET,
        "",
        "fleet-state",
        (ec2, filters, owners) ->
            FleetResourceType.describe(ec2, new DescribeFleetsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<TagDescription> tags() {
    return new ResourceQuery.Kind<>(
        TagDescription.class,
        "tags",
        "",
        "",
        tag -> tag.getResourceId() + " " + tag.getKey() + "=" + tag.getValue(),
        (ec2, filters, owners) -> {
          DescribeTagsRequest request = new DescribeTagsRequest().withFilters(filters);
          return ResourceType.allPages(
              token -> ec2.describeTags(marked(request.withNextToken(token))),
              DescribeTagsResult::getTags,
              DescribeTagsResult::getNextToken);
        });
  }

  private ResourceQueries() {}
}
