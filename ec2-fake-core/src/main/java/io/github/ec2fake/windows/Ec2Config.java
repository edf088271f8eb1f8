// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the EC2Config service on the disk of a Windows instance. Settings are immutable;
 * methods return changed copies.
 *
 * <p>Source: the Windows Guide, "Using EC2Config Service".
 */
public final class Ec2Config {
  private static final Pattern DRIVE_LETTER = Pattern.compile("[A-Z]:");
  private static final Ec2Config DEFAULTS = new Ec2Config(enabledByDefault(), Map.of(), Map.of());

  /**
   * A setting that the Windows Guide does not describe, for example one of a later version of
   * EC2Config.
   */
  private record UnknownSetting(Section section, String name) {}

  private final Set<Ec2Setting> enabled;
  private final Map<UnknownSetting, String> unknownSettings;
  private final Map<String, String> driveLetters;

  private Ec2Config(
      Set<Ec2Setting> enabled,
      Map<UnknownSetting, String> unknownSettings,
      Map<String, String> driveLetters) {
    this.enabled = Collections.unmodifiableSet(enabled);
    this.unknownSettings = Collections.unmodifiableMap(unknownSettings);
    this.driveLetters = Collections.unmodifiableMap(driveLetters);
  }

  /**
   * Returns the settings in Amazon's images of Windows Server 2008 before the first boot.
   *
   * @return each setting with its default, and no drive letters
   */
  public static Ec2Config defaults() {
    return DEFAULTS;
  }

  /**
   * Returns whether a setting is on.
   *
   * @param setting the setting
   * @return true if it is on
   */
  public boolean isEnabled(Ec2Setting setting) {
    return enabled.contains(setting);
  }

  /**
   * Switches a setting on.
   *
   * @param setting the setting
   * @return the changed copy
   */
  public Ec2Config enable(Ec2Setting setting) {
    Set<Ec2Setting> changed = new TreeSet<>(enabled);
    changed.add(setting);
    return new Ec2Config(changed, unknownSettings, driveLetters);
  }

  /**
   * Switches a setting off.
   *
   * @param setting the setting
   * @return the changed copy
   */
  public Ec2Config disable(Ec2Setting setting) {
    Set<Ec2Setting> changed = new TreeSet<>(enabled);
    changed.remove(setting);
    return new Ec2Config(changed, unknownSettings, driveLetters);
  }

  /**
   * Returns the drive letters of volumes. Windows assigns free letters to all other volumes.
   *
   * @return drive letters such as {@code Z:}, by the name of the volume
   */
  public Map<String, String> driveLetters() {
    return driveLetters;
  }

  /**
   * Maps a volume to a drive letter and replaces an earlier mapping of the volume.
   *
   * @param volumeName the volume's name (its disk label)
   * @param letter a letter from A to Z, with or without a colon
   * @return the changed copy
   * @throws IllegalArgumentException if the volume's name is blank, the letter is not a letter, or
   *     it is mapped to another volume
   */
  public Ec2Config mapDrive(String volumeName, String letter) {
    String upper = letter.toUpperCase(Locale.ROOT);
    String drive = upper.endsWith(":") ? upper : upper + ":";
    if (volumeName.isBlank() || !DRIVE_LETTER.matcher(drive).matches()) {
      throw new IllegalArgumentException(
          "a volume's name is mapped to a drive letter from A to Z, but '"
              + volumeName
              + "' was to be '"
              + letter
              + "'");
    }
    Map<String, String> changed = new LinkedHashMap<>(driveLetters);
    changed.remove(volumeName);
    if (changed.containsValue(drive)) {
      throw new IllegalArgumentException(
          "the drive " + drive + " of '" + volumeName + "' is another volume's: " + changed);
    }
    changed.put(volumeName, drive);
    return new Ec2Config(enabled, unknownSettings, changed);
  }

  /**
   * Removes all drive letters, so that Windows assigns them.
   *
   * @return the changed copy
   */
  public Ec2Config unmapDrives() {
    return new Ec2Config(enabled, unknownSettings, Map.of());
  }

  /** Sets a setting of a file that the Windows Guide does not describe. */
  Ec2Config withUnknownSetting(Section section, String name, String value) {
    Map<UnknownSetting, String> changed = new LinkedHashMap<>(unknownSettings);
    changed.put(new UnknownSetting(section, name), value);
    return new Ec2Config(enabled, changed, driveLetters);
  }

  /** Returns the settings of a section with their values as in the file. */
  Map<String, String> fileValues(Section section) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Ec2Setting setting : Ec2Setting.values()) {
      if (setting.section() == section) {
        values.put(setting.nameInFile(), section.fileValue(isEnabled(setting)));
      }
    }
    unknownSettings.forEach(
        (other, value) -> {
          if (other.section() == section) {
            values.put(other.name(), value);
          }
        });
    return values;
  }

  private static Set<Ec2Setting> enabledByDefault() {
    Set<Ec2Setting> enabled = new TreeSet<>();
    for (Ec2Setting setting : Ec2Setting.values()) {
      if (setting.enabledByDefault()) {
        enabled.add(setting);
      }
    }
    return enabled;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ec2Config that
        && enabled.equals(that.enabled)
        && unknownSettings.equals(that.unknownSettings)
        && driveLetters.equals(that.driveLetters);
  }

  @Override
  public int hashCode() {
    return Objects.hash(enabled, unknownSettings, driveLetters);
  }

  @Override
  public String toString() {
    return "Ec2Config[on: " + enabled + ", drives: " + driveLetters + "]";
  }
}
