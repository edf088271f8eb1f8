// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CopySnapshot: a copy of a snapshot, here or in another region, that belongs to the
 * caller. Tags and permissions are not copied.
 *
 * <p>Source: CopySnapshot; the EBS user guide, "Copy an Amazon EBS snapshot".
 */
public final class SnapshotCopier {
  private final Context context;
  private final Snapshots snapshots;
  private final SnapshotUsage usage;
  private final Function<String, @Nullable Snapshots> regions;
  private final Set<String> underWay = new HashSet<>();
  private final Counter<String> ofAccount = new Counter<>();

  SnapshotCopier(
      Context context,
      Snapshots snapshots,
      SnapshotUsage usage,
      Function<String, @Nullable Snapshots> regions) {
    this.context = context;
    this.snapshots = snapshots;
    this.usage = usage;
    this.regions = regions;
  }

  /**
   * How a copy is to be encrypted.
   *
   * @param encrypted what the call says of it, or null
   * @param kmsKeyId the key that the call names, or null
   */
  public record Encryption(@Nullable Boolean encrypted, @Nullable String kmsKeyId) {}

  /** What a copy is to be. */
  public record Copy(
      String ownerId, Encryption encryption, String description, Map<String, String> tags) {}

  /** CopySnapshot. */
  public Change<Snapshot> copy(Caller caller, String region, String sourceId, Copy asked) {
    Snapshots from = regions.apply(region);
    if (from == null) {
      throw ParameterErrors.UNKNOWN_REGION.with(region);
    }
    Encryption encryption = asked.encryption();
    EbsEncryption.checkKey(encryption.encrypted(), encryption.kmsKeyId());
    Snapshot source = from.requireUsable(caller, sourceId);
    if (!source.isIn(SnapshotState.COMPLETED)) {
      throw SnapshotErrors.NOT_COMPLETED.with(source.state().word());
    }
    SnapshotChecks.checkNotArchived(source);
    if (source.encrypted() && Boolean.FALSE.equals(encryption.encrypted())) {
      throw SnapshotErrors.UNENCRYPTED_COPY.with(source.id());
    }
    checkQuotas(caller.account());
    return Change.of(
        () -> {
          Snapshot copy = copy(from, source, asked);
          if (copy.isIn(SnapshotState.PENDING)) {
            underWay.add(copy.id());
            ofAccount.add(copy.ownerId(), 1);
          }
          return copy;
        });
  }

  private void checkQuotas(String account) {
    Quotas quotas = context.quotas(account);
    usage.checkOwned(account, 1, quotas);
    long most = quotas.of(Quota.SNAPSHOT_COPIES);
    if (ofAccount.of(account) >= most) {
      throw SnapshotErrors.TOO_MANY_COPIES.with(most);
    }
  }

  /**
   * Creates a copy of a snapshot, also as a part of something else. It fails if its owner cannot
   * use the key of the source, or its own.
   *
   * @param from the snapshots of the source's region
   */
  public Snapshot copy(Snapshots from, Snapshot source, Copy asked) {
    EbsEncryption keys = snapshots.encryption();
    String owner = asked.ownerId();
    String key =
        keys.ofCopy(owner, asked.encryption().encrypted(), asked.encryption().kmsKeyId(), source);
    boolean decryptable =
        from.encryption().isUsable(owner, source.kmsKeyId()) && keys.isUsable(owner, key);
    return snapshots.beginCopy(asked, source, key, decryptable);
  }

  /** A snapshot, which may be a copy, is no longer pending. */
  void settled(Snapshot snapshot) {
    if (underWay.remove(snapshot.id())) {
      ofAccount.add(snapshot.ownerId(), -1);
    }
  }
}
