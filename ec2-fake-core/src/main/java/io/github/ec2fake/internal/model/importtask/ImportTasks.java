// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.ObjectUrl;
import io.github.ec2fake.internal.model.storage.EbsEncryption;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The import tasks of a region. How they proceed: {@link ImportLifecycle}.
 *
 * <p>Source: ImportImage, ImportSnapshot, DescribeImportImageTasks, DescribeImportSnapshotTasks,
 * CancelImportTask; the VM Import/Export user guide.
 */
public final class ImportTasks {
  private static final String OF_IMAGE = "import-ami-";
  private static final String OF_SNAPSHOT = "import-snap-";
  private static final List<String> FORMATS = List.of("OVA", "VHD", "VHDX", "VMDK", "RAW");
  private static final List<String> ARCHITECTURES = List.of("i386", "x86_64", "arm64");
  private static final List<String> PLATFORMS = List.of("Windows", "Linux");
  private static final List<String> LICENSES = List.of("AWS", "BYOL");
  private static final List<String> HYPERVISORS = List.of("xen");
  private static final List<String> BOOT_MODES = List.of("legacy-bios", "uefi", "uefi-preferred");

  private final Context context;
  private final Buckets buckets;
  private final Snapshots snapshots;
  private final Tags tags;
  private final ImportLifecycle lifecycle;
  private final IdempotentRequests<NewImport, ImportTask> begun = new IdempotentRequests<>();
  private final Registry<ImportTask> images = registry();
  private final Registry<ImportTask> snapshotImports = registry();

  public ImportTasks(
      Context context, Buckets buckets, Snapshots snapshots, Images images, Tags tags) {
    this.context = context;
    this.buckets = buckets;
    this.snapshots = snapshots;
    this.tags = tags;
    this.lifecycle =
        new ImportLifecycle(
            context, buckets, new ImportResults(context, snapshots, images), this::forget);
  }

  private static Registry<ImportTask> registry() {
    return new Registry<>(ImportTasks::checkId, ids -> ImportErrors.NOT_FOUND.with(ids.get(0)));
  }

  private static void checkId(String id) {
    if (id.startsWith(OF_SNAPSHOT)) {
      Ids.check(OF_SNAPSHOT, id, ImportErrors.MALFORMED_OF_SNAPSHOT);
    } else {
      Ids.check(OF_IMAGE, id, ImportErrors.MALFORMED);
    }
  }

  private Registry<ImportTask> registry(String id) {
    return id.startsWith(OF_SNAPSHOT) ? snapshotImports : images;
  }

  private void forget(ImportTask task) {
    registry(task.id()).remove(task);
    tags.forget(task.id());
  }

  /** The object in S3 that a disk is in; null if it is a snapshot. */
  static @Nullable ObjectUrl object(DiskContainer disk) {
    String url = disk.url();
    return url == null ? disk.userBucket() : ObjectUrl.parse(url);
  }

  /** The device name of a disk: the one that is asked for, or else the next. */
  static String device(DiskContainer disk, int index) {
    String asked = disk.deviceName();
    return asked != null ? asked : index == 0 ? "/dev/sda1" : "/dev/sd" + (char) ('e' + index);
  }

  /** ImportImage and ImportSnapshot. */
  public Change<ImportTask> begin(Caller caller, NewImport asked, @Nullable String clientToken) {
    ImportTask earlier = begun.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    check(caller, asked);
    requireQuota(caller, asked);
    return Change.of(
        () -> {
          requireAccess(caller, asked);
          ImportTask task =
              new ImportTask(
                  context.ids().next(asked.image() == null ? OF_SNAPSHOT : OF_IMAGE),
                  caller.account(),
                  asked,
                  context.now());
          task.kmsKeyId(
              snapshots
                  .encryption()
                  .ofVolume(caller.account(), asked.encrypted(), asked.kmsKeyId(), null));
          registry(task.id()).add(task);
          tags.put(caller.account(), task.id(), asked.tags());
          begun.remember(caller, clientToken, asked, task);
          lifecycle.begin(task);
          return task;
        });
  }

  private void check(Caller caller, NewImport asked) {
    NewImport.ImageOptions image = asked.image();
    if (image != null) {
      checkWord("Architecture", image.architecture(), ARCHITECTURES);
      checkWord("Platform", image.platform(), PLATFORMS);
      checkWord("LicenseType", image.licenseType(), LICENSES);
      checkWord("Hypervisor", image.hypervisor(), HYPERVISORS);
      checkWord("BootMode", image.bootMode(), BOOT_MODES);
    }
    EbsEncryption.checkKey(asked.encrypted(), asked.kmsKeyId());
    if (asked.disks().isEmpty()) {
      throw ImportErrors.NO_DISK.with();
    }
    Set<String> devices = new HashSet<>();
    for (int i = 0; i < asked.disks().size(); i++) {
      DiskContainer disk = asked.disks().get(i);
      check(caller, disk);
      if (!devices.add(device(disk, i))) {
        throw ImportErrors.SAME_DEVICE.with(device(disk, i));
      }
    }
  }

  private static void checkWord(String parameter, @Nullable String word, List<String> words) {
    if (word != null && !words.contains(word)) {
      throw ImportErrors.BAD_WORD.with(word, parameter, String.join(", ", words));
    }
  }

  private void check(Caller caller, DiskContainer disk) {
    String format = disk.format();
    if (format != null && !FORMATS.contains(format.toUpperCase(Locale.ROOT))) {
      throw ImportErrors.BAD_WORD.with(format, "Format", String.join(", ", FORMATS));
    }
    String snapshotId = disk.snapshotId();
    long sources =
        Stream.of(snapshotId, disk.url(), disk.userBucket()).filter(Objects::nonNull).count();
    if (sources != 1) {
      throw (sources == 0 ? ImportErrors.NO_SOURCE : ImportErrors.SEVERAL_SOURCES).with();
    }
    if (snapshotId != null) {
      snapshots.requireUsable(caller, snapshotId);
    }
    String url = disk.url();
    if (url != null && ObjectUrl.parse(url) == null) {
      throw ImportErrors.BAD_URL.with(url);
    }
  }

  private void requireQuota(Caller caller, NewImport asked) {
    boolean image = asked.image() != null;
    long most =
        context.quotas(caller.account()).of(image ? Quota.IMAGE_IMPORTS : Quota.SNAPSHOT_IMPORTS);
    long there =
        (image ? images : snapshotImports)
            .ownedBy(caller.account()).stream()
                .filter(task -> task.isIn(ImportState.PENDING, ImportState.ACTIVE))
                .count();
    if (there >= most) {
      throw ImportErrors.TOO_MANY.with(most);
    }
  }

  /** What EC2 finds out with the service role, which it does not take for a dry run. */
  private void requireAccess(Caller caller, NewImport asked) {
    context.limits().permissions().requireVmImportRole(caller.account(), asked.roleName());
    for (DiskContainer disk : asked.disks()) {
      ObjectUrl object = disk.userBucket();
      if (object != null && !buckets.isReadable(object, caller.account())) {
        throw ImportErrors.NO_ACCESS.with(object.bucket(), object.key());
      }
    }
  }

  /** DescribeImportImageTasks. */
  public List<ImportTask> describeImages(Caller caller, List<String> ids) {
    return images.describe(caller, ids);
  }

  /** DescribeImportSnapshotTasks. */
  public List<ImportTask> describeSnapshots(Caller caller, List<String> ids) {
    return snapshotImports.describe(caller, ids);
  }

  /** A task of the caller's own, of either kind. */
  public ImportTask require(Caller caller, String id) {
    return registry(id).require(caller, id);
  }

  /**
   * CancelImportTask.
   *
   * @param reason what the task's status message tells; null for nothing
   */
  public Change<ImportTask> cancel(Caller caller, String id, @Nullable String reason) {
    ImportTask task = require(caller, id);
    if (!lifecycle.allowsCancel(task)) {
      throw ImportErrors.CANNOT_BE_CANCELLED.with(id, task.state().shown().word());
    }
    return Change.of(() -> lifecycle.cancel(task, reason), task);
  }
}
