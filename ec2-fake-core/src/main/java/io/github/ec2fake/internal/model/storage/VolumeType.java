// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zone;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of volumes, with their minimum and maximum sizes. */
public enum VolumeType {
  /** Magnetic, the only type of 2011. */
  STANDARD("standard", 1, 1024),
  /** General purpose; the default. */
  GP2("gp2", 1, 16_384),
  /** General purpose, the newer one. */
  GP3("gp3", 1, 65_536),
  /** Provisioned IOPS. */
  IO1("io1", 4, 16_384),
  /** Provisioned IOPS, the newer one. */
  IO2("io2", 4, 65_536),
  /** Throughput optimized. */
  ST1("st1", 125, 16_384),
  /** Cold. */
  SC1("sc1", 125, 16_384);

  private static final int GP3_THROUGHPUT = 125;
  private static final int MOST_THROUGHPUT = 2000;
  private static final int GP3_BASELINE = 3000;

  /** What a volume gets that is modified to a type with provisioned operations per second. */
  static final int MODIFIED_IOPS = 3000;

  private final String word;
  private final int least;
  private final int most;

  VolumeType(String word, int least, int most) {
    this.word = word;
    this.least = least;
    this.most = most;
  }

  /** The type of EC2's name; the default for null. */
  public static VolumeType of(@Nullable String word) {
    if (word == null) {
      return GP2;
    }
    return Arrays.stream(values())
        .filter(type -> type.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                VolumeErrors.UNKNOWN_TYPE.with(
                    word,
                    Arrays.stream(values())
                        .map(VolumeType::word)
                        .collect(Collectors.joining(", "))));
  }

  /** Refuses it in a zone of a region that does not have it. */
  public void checkZone(Place place, String zone) {
    Zone edge = place.zones().contains(zone) ? null : Zone.edgeZone(place, zone);
    if (edge != null && !isIn(edge)) {
      throw VolumeErrors.TYPE_NOT_IN_ZONE.with(word, zone);
    }
  }

  /**
   * Whether a local zone or wavelength zone has it. EC2 has fewer in some local zones, which is not
   * told here.
   *
   * <p>Source: AWS's page "AWS Local Zones features"; the AWS Wavelength developer guide.
   */
  private boolean isIn(Zone edge) {
    return switch (edge.type()) {
      case AVAILABILITY_ZONE -> true;
      case LOCAL_ZONE -> this != STANDARD && this != IO2;
      case WAVELENGTH_ZONE -> this == GP2;
    };
  }

  /** Whether its operations per second can be asked for. */
  public boolean takesIops() {
    return this == IO1 || this == IO2 || this == GP3;
  }

  /** Whether a volume can be attached to several instances. */
  public boolean allowsMultiAttach() {
    return this == IO1 || this == IO2;
  }

  void checkMultiAttach(boolean asked) {
    if (asked && !allowsMultiAttach()) {
      throw VolumeErrors.NO_MULTI_ATTACH.with(word);
    }
  }

  /** Whether EC2 can boot from it. */
  public boolean isBootable() {
    return this != ST1 && this != SC1;
  }

  public String word() {
    return word;
  }

  /** How many snapshots of a volume of this type can be pending at once. */
  int pendingSnapshots() {
    return this == ST1 || this == SC1 ? 1 : 5;
  }

  public void checkSize(int gib) {
    if (gib < least) {
      throw VolumeErrors.tooSmall(word, gib, least);
    }
    if (gib > most) {
      throw VolumeErrors.tooBig(word, gib, most);
    }
  }

  /**
   * Returns the operations per second of a volume that is asked for with this number.
   *
   * <p>Source: CreateVolume, {@code Iops}; the EBS user guide, "Amazon EBS volume types".
   */
  public @Nullable Integer iops(int gib, @Nullable Integer asked) {
    return switch (this) {
      case IO1 -> provisioned(gib, asked, 100, 64_000, 50);
      case IO2 -> provisioned(gib, asked, 100, 256_000, 1000);
      case GP3 -> asked == null ? GP3_BASELINE : provisioned(gib, asked, GP3_BASELINE, 80_000, 500);
      case STANDARD, GP2, ST1, SC1 -> {
        if (asked != null) {
          throw VolumeErrors.NO_IOPS.with(word);
        }
        yield usualIops(gib);
      }
    };
  }

  private int provisioned(int gib, @Nullable Integer asked, int least, int most, int mostPerGib) {
    if (asked == null) {
      throw VolumeErrors.IOPS_MISSING.with(word);
    }
    if (asked < least) {
      throw VolumeErrors.TOO_FEW_IOPS.with(asked, least);
    }
    if (asked > most) {
      throw VolumeErrors.TOO_MANY_IOPS.with(asked, most);
    }
    double ratio = (double) asked / gib;
    // The least that a type has goes with any size.
    if (ratio > mostPerGib && asked > least) {
      throw VolumeErrors.TOO_MANY_IOPS_PER_GIB.with(
          String.format(Locale.ROOT, "%.6f", ratio), mostPerGib);
    }
    return asked;
  }

  /** The operations per second of a volume that is not asked for with a number. */
  @Nullable Integer usualIops(int gib) {
    return switch (this) {
      case GP2 -> Math.min(16_000, Math.max(100, 3 * gib));
      case GP3 -> GP3_BASELINE;
      case IO1, IO2 -> 100;
      case STANDARD, ST1, SC1 -> null;
    };
  }

  /**
   * Returns the throughput, in MiB per second, of a volume that is asked for with this one.
   *
   * <p>Source: CreateVolume, {@code Throughput}; the EBS user guide, "Amazon EBS volume types".
   */
  public @Nullable Integer throughput(@Nullable Integer iops, @Nullable Integer asked) {
    if (asked == null) {
      return usualThroughput();
    }
    if (this != GP3) {
      throw VolumeErrors.NO_THROUGHPUT.with(word);
    }
    if (asked < GP3_THROUGHPUT || asked > MOST_THROUGHPUT) {
      throw VolumeErrors.WRONG_THROUGHPUT.with(asked, GP3_THROUGHPUT, MOST_THROUGHPUT);
    }
    // At most a quarter of a MiB for each operation.
    if (4 * asked > Objects.requireNonNull(iops)) {
      String ratio = String.format(Locale.ROOT, "%.6f", (double) asked / iops);
      throw VolumeErrors.TOO_MUCH_THROUGHPUT.with(ratio);
    }
    return asked;
  }

  /** The throughput of a volume that is asked for without one; null for types that show none. */
  public @Nullable Integer usualThroughput() {
    return this == GP3 ? GP3_THROUGHPUT : null;
  }
}
