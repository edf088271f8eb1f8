// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The export tasks of a region: images and instances that become disk images in S3. */
public final class ExportTasks {
  private static final String OF_IMAGE = "export-ami-";
  private static final String OF_INSTANCE = "export-i-";
  private static final int LONGEST_DESCRIPTION = 255;
  private static final List<String> FORMATS = List.of("VMDK", "RAW", "VHD");
  private static final List<String> ENVIRONMENTS =
      List.of("citrix", InstanceExport.VMWARE, "microsoft");
  private static final List<String> CONTAINERS = List.of("ova");

  private final Context context;
  private final Buckets buckets;
  private final Instances instances;
  private final Tags tags;
  private final Exportable exportable;
  private final ExportLifecycle lifecycle;
  private final IdempotentRequests<ImageExport, ExportTask> begun = new IdempotentRequests<>();
  private final Registry<ExportTask> ofImages = registry();
  private final Registry<ExportTask> ofInstances = registry();

  public ExportTasks(
      Context context,
      Buckets buckets,
      Images images,
      Instances instances,
      Volumes volumes,
      Snapshots snapshots,
      Tags tags) {
    this.context = context;
    this.buckets = buckets;
    this.instances = instances;
    this.tags = tags;
    this.exportable = new Exportable(images, volumes, snapshots);
    this.lifecycle = new ExportLifecycle(context, buckets, this::forget);
  }

  private static Registry<ExportTask> registry() {
    return new Registry<>(ExportTasks::checkId, ids -> ExportErrors.NOT_FOUND.with(ids.get(0)));
  }

  private static void checkId(String id) {
    if (id.startsWith(OF_IMAGE)) {
      Ids.check(OF_IMAGE, id, ExportErrors.MALFORMED_OF_IMAGE);
    } else {
      Ids.check(OF_INSTANCE, id, ExportErrors.MALFORMED);
    }
  }

  private Registry<ExportTask> registry(String id) {
    return id.startsWith(OF_IMAGE) ? ofImages : ofInstances;
  }

  private void forget(ExportTask task) {
    registry(task.id()).remove(task);
    tags.forget(task.id());
  }

  /** ExportImage. */
  public Change<ExportTask> begin(Caller caller, ImageExport asked, @Nullable String clientToken) {
    ExportTask earlier = begun.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    checkWord("DiskImageFormat", asked.format(), FORMATS);
    checkDescription(asked.description());
    StoredDiskImage diskImage = exportable.of(caller, asked);
    active(caller)
        .filter(task -> isOf(task, asked.imageId()))
        .findFirst()
        .ifPresent(
            task -> {
              throw ExportErrors.IN_PROGRESS.with(asked.imageId(), task.id());
            });
    requireQuota(caller);
    return Change.of(
        () -> {
          requireAccess(caller, asked);
          ExportTask task =
              ExportTask.of(
                  context.ids().next(OF_IMAGE), caller.account(), asked, diskImage, context.now());
          begun.remember(caller, clientToken, asked, task);
          tags.put(caller.account(), task.id(), asked.tags());
          return begin(task);
        });
  }

  private static boolean isOf(ExportTask task, String imageId) {
    ImageExport image = task.image();
    return image != null && image.imageId().equals(imageId);
  }

  /** CreateInstanceExportTask. */
  public Change<ExportTask> begin(Caller caller, InstanceExport asked) {
    String environment = asked.targetEnvironment();
    checkWord("TargetEnvironment", environment, ENVIRONMENTS);
    checkWord("DiskImageFormat", asked.diskImageFormat().toUpperCase(Locale.ROOT), FORMATS);
    String container = asked.containerFormat();
    if (container != null) {
      checkWord("ContainerFormat", container, CONTAINERS);
    }
    checkDescription(asked.description());
    String format = InstanceExport.formatFor(environment);
    if (!asked.diskImageFormat().equals(format)) {
      throw ExportErrors.FORMAT_NOT_SUPPORTED.with(asked.diskImageFormat(), environment, format);
    }
    if (container != null && !environment.equals(InstanceExport.VMWARE)) {
      throw ExportErrors.CONTAINER_NOT_SUPPORTED.with(container, environment);
    }
    Instance instance = instances.require(caller, asked.instanceId());
    requireBucket(caller, asked.location());
    if (!buckets.grantsExport(asked.location().bucket())) {
      throw ExportErrors.NO_GRANT.with();
    }
    StoredDiskImage diskImage = exportable.of(instance, asked);
    requireQuota(caller);
    return Change.of(
        () -> {
          ExportTask task =
              ExportTask.of(
                  context.ids().next(OF_INSTANCE),
                  caller.account(),
                  asked,
                  diskImage,
                  context.now());
          tags.put(caller.account(), task.id(), asked.tags());
          return begin(task);
        });
  }

  private ExportTask begin(ExportTask task) {
    registry(task.id()).add(task);
    lifecycle.begin(task);
    return task;
  }

  private static void checkWord(String parameter, String word, List<String> words) {
    if (!words.contains(word)) {
      throw ExportErrors.BAD_WORD.with(word, parameter, String.join(", ", words));
    }
  }

  private static void checkDescription(@Nullable String description) {
    if (description != null && description.length() > LONGEST_DESCRIPTION) {
      throw ExportErrors.DESCRIPTION_TOO_LONG.with();
    }
  }

  private Stream<ExportTask> active(Caller caller) {
    return Stream.of(ofImages, ofInstances)
        .flatMap(each -> each.ownedBy(caller.account()).stream())
        .filter(task -> task.isIn(ExportState.ACTIVE));
  }

  private void requireQuota(Caller caller) {
    long most = context.quotas(caller.account()).of(Quota.EXPORT_TASKS);
    if (active(caller).count() >= most) {
      throw ExportErrors.TOO_MANY.with(most);
    }
  }

  /** What EC2 finds out with the service role, which it does not take for a dry run. */
  private void requireAccess(Caller caller, ImageExport asked) {
    context.limits().permissions().requireVmImportRole(caller.account(), asked.roleName());
    requireBucket(caller, asked.location());
  }

  private void requireBucket(Caller caller, ExportLocation location) {
    if (!buckets.isOwnedBy(location.bucket(), caller.account())) {
      throw ExportErrors.NO_BUCKET.with(location.bucket());
    }
  }

  /** DescribeExportImageTasks. */
  public List<ExportTask> describeImages(Caller caller, List<String> ids) {
    return ofImages.describe(caller, ids);
  }

  /** DescribeExportTasks. */
  public List<ExportTask> describeInstances(Caller caller, List<String> ids) {
    return ofInstances.describe(caller, ids);
  }

  /** A task of the caller's own, of either kind. */
  public ExportTask require(Caller caller, String id) {
    return registry(id).require(caller, id);
  }

  /** CancelExportTask. */
  public Change<ExportTask> cancel(Caller caller, String id) {
    ExportTask task = require(caller, id);
    if (!task.isIn(ExportState.ACTIVE)) {
      throw ExportErrors.CANNOT_BE_CANCELLED.with(id, task.state().word());
    }
    if (!task.isBeforeTransfer(context.now())) {
      throw ExportErrors.IS_TRANSFERRING.with(id);
    }
    return Change.of(() -> lifecycle.cancel(task), task);
  }
}
