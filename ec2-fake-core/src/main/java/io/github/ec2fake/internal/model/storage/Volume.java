// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An EBS volume. */
public final class Volume extends Resource<VolumeState> {
  private final VolumeSpecification specification;
  private VolumePerformance performance;
  private final Instant created;
  private List<Attachment> attachments = List.of();
  private String dataKey;
  private @Nullable String label;
  private boolean autoEnableIo;
  private boolean fastRestored;

  Volume(
      String id,
      String ownerId,
      VolumeState state,
      VolumeSpecification specification,
      Instant created) {
    super(id, ownerId, state);
    this.dataKey = id;
    this.specification = specification;
    this.performance =
        new VolumePerformance(
            specification.size(),
            specification.type(),
            specification.iops(),
            specification.throughput(),
            specification.multiAttach());
    this.created = created;
  }

  @Override
  public TimedResource timed() {
    return super.timed().ofGiB(size());
  }

  public String zone() {
    return specification.zone();
  }

  /** Its size in GiB. */
  public int size() {
    return performance.size();
  }

  public @Nullable String snapshotId() {
    return specification.snapshotId();
  }

  public VolumeType type() {
    return performance.type();
  }

  /** Its operations per second; null if its type has none. */
  public @Nullable Integer iops() {
    return performance.iops();
  }

  /** Its throughput in MiB per second; null if EC2 shows none of its type. */
  public @Nullable Integer throughput() {
    return performance.throughput();
  }

  /** Whether it can be attached to several instances. */
  public boolean multiAttach() {
    return performance.multiAttach();
  }

  VolumePerformance performance() {
    return performance;
  }

  void performance(VolumePerformance newPerformance) {
    performance = newPerformance;
  }

  public boolean encrypted() {
    return kmsKeyId() != null;
  }

  /** The key that it is encrypted with; null if it is not. */
  public @Nullable String kmsKeyId() {
    return specification.kmsKeyId();
  }

  /** The key as the call that made it has named it, or null. */
  public @Nullable String askedKmsKeyId() {
    return specification.askedKmsKeyId();
  }

  /** Its data key, if it is encrypted: the id of the volume or copy that began with it. */
  String dataKey() {
    return dataKey;
  }

  void dataKey(String newDataKey) {
    dataKey = newDataKey;
  }

  public Instant created() {
    return created;
  }

  /** The label of its file system; null if it has none that Windows has made. */
  public @Nullable String label() {
    return label;
  }

  public void label(@Nullable String newLabel) {
    label = newLabel;
  }

  /** Whether it has the full benefit of fast restores of its snapshot. */
  public boolean fastRestored() {
    return fastRestored;
  }

  void fastRestored(boolean fast) {
    fastRestored = fast;
  }

  /** Whether its input and output stay enabled if its data may be inconsistent. */
  public boolean autoEnableIo() {
    return autoEnableIo;
  }

  void autoEnableIo(boolean auto) {
    autoEnableIo = auto;
  }

  /** Its attachments, in the order in which they began; more than one only with Multi-Attach. */
  public List<Attachment> attachments() {
    return attachments;
  }

  void add(Attachment attachment) {
    attachments = Stream.concat(attachments.stream(), Stream.of(attachment)).toList();
  }

  void remove(Attachment attachment) {
    attachments = attachments.stream().filter(each -> each != attachment).toList();
  }
}
