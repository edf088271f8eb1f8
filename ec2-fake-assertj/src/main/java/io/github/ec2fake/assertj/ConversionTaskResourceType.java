// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ConversionTask;
import com.amazonaws.services.ec2.model.DescribeConversionTasksRequest;
import com.amazonaws.services.ec2.model.DiskImageVolumeDescription;
import com.amazonaws.services.ec2.model.ImportInstanceTaskDetails;
import com.amazonaws.services.ec2.model.ImportInstanceVolumeDetailItem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resource type of conversion tasks. */
final class ConversionTaskResourceType extends ResourceType<ConversionTask> {
  static final ConversionTaskResourceType CONVERSION_TASK = new ConversionTaskResourceType();

  private ConversionTaskResourceType() {
    super(
        "conversion task",
        ConversionTask::getConversionTaskId,
        ConversionTask::getState,
        ConversionTask::getTags);
  }

  @Override
  @Nullable ConversionTask find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeConversionTasksRequest().withConversionTaskIds(id)));
  }

  @Override
  List<ConversionTask> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeConversionTasksRequest());
  }

  static List<ConversionTask> describe(AmazonEC2 ec2, DescribeConversionTasksRequest request) {
    return ec2.describeConversionTasks(marked(request)).getConversionTasks();
  }

  @Override
  String reason(ConversionTask task) {
    return Objects.requireNonNullElse(task.getStatusMessage(), "");
  }

  static @Nullable String instance(ConversionTask task) {
    ImportInstanceTaskDetails details = task.getImportInstance();
    return details == null ? null : details.getInstanceId();
  }

  /** Returns the volumes that exist already. */
  static List<String> volumes(ConversionTask task) {
    Stream<DiskImageVolumeDescription> volumes =
        task.getImportInstance() == null
            ? Stream.of(task.getImportVolume().getVolume())
            : task.getImportInstance().getVolumes().stream()
                .map(ImportInstanceVolumeDetailItem::getVolume);
    return volumes
        .filter(Objects::nonNull)
        .map(DiskImageVolumeDescription::getId)
        .filter(Objects::nonNull)
        .toList();
  }
}
