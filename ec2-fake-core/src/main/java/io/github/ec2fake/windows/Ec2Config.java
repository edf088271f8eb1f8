// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private static final List<EventLogFilter> EVENT_LOG_FILTERS =
      List.of(EventLogFilter.of("System", EventType.ERROR, 3));
  private static final List<DnsSuffix> DNS_SUFFIXES =
      List.of(
          new DnsSuffix("*", "$REGION.ec2-utilities.amazonaws.com"),
          new DnsSuffix("*", "us-east-1.ec2-utilities.amazonaws.com"));
  private static final Ec2Config DEFAULTS =
      new Ec2Config(
          enabledByDefault(),
          Map.of(),
          new Files(
              Map.of(),
              EVENT_LOG_FILTERS,
              ActivationSettings.defaults(),
              DNS_SUFFIXES,
              AnswerFile.INSTALLED));

  /**
   * A setting that the Windows Guide does not describe, for example one of a later version of
   * EC2Config.
   */
  private record UnknownSetting(Section section, String name) {}

  /** What the files other than {@code Config.xml} and {@code BundleConfig.xml} say. */
  private record Files(
      Map<String, String> driveLetters,
      List<EventLogFilter> eventLogFilters,
      ActivationSettings activation,
      List<DnsSuffix> dnsSuffixes,
      AnswerFile answerFile) {}

  private final Set<Ec2Setting> enabled;
  private final Map<UnknownSetting, String> unknownSettings;
  private final Files files;

  private Ec2Config(
      Set<Ec2Setting> enabled, Map<UnknownSetting, String> unknownSettings, Files files) {
    this.enabled = Collections.unmodifiableSet(enabled);
    this.unknownSettings = Collections.unmodifiableMap(unknownSettings);
    this.files = files;
  }

  /**
   * Returns the settings in Amazon's images of Windows Server 2008 before the first boot.
   *
   * @return each setting with its default, no drive letters, and no domain
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
    return new Ec2Config(changed, unknownSettings, files);
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
    return new Ec2Config(changed, unknownSettings, files);
  }

  /**
   * Returns the drive letters of volumes. Windows assigns free letters to all other volumes.
   *
   * @return drive letters such as {@code Z:}, by the name of the volume
   */
  public Map<String, String> driveLetters() {
    return files.driveLetters();
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
    Map<String, String> changed = new LinkedHashMap<>(files.driveLetters());
    changed.remove(volumeName);
    if (changed.containsValue(drive)) {
      throw new IllegalArgumentException(
          "the drive " + drive + " of '" + volumeName + "' is another volume's: " + changed);
    }
    changed.put(volumeName, drive);
    return withDriveLetters(Collections.unmodifiableMap(changed));
  }

  /**
   * Removes all drive letters, so that Windows assigns them.
   *
   * @return the changed copy
   */
  public Ec2Config unmapDrives() {
    return withDriveLetters(Map.of());
  }

  private Ec2Config withDriveLetters(Map<String, String> letters) {
    return with(
        new Files(
            letters,
            files.eventLogFilters(),
            files.activation(),
            files.dnsSuffixes(),
            files.answerFile()));
  }

  /**
   * Returns which entries of the event logs are written to the console.
   *
   * @return the filters, in the order in which they write; by default one, for the last three
   *     errors of the log System
   */
  public List<EventLogFilter> eventLogFilters() {
    return files.eventLogFilters();
  }

  /**
   * Replaces the filters of the event logs.
   *
   * @param filters the new ones, in the order in which they write
   * @return the changed copy
   */
  public Ec2Config eventLogFilters(List<EventLogFilter> filters) {
    return with(
        new Files(
            files.driveLetters(),
            List.copyOf(filters),
            files.activation(),
            files.dnsSuffixes(),
            files.answerFile()));
  }

  /**
   * Returns how Windows is activated.
   *
   * @return the settings
   */
  public ActivationSettings activation() {
    return files.activation();
  }

  /**
   * Changes how Windows is activated.
   *
   * @param settings the new settings
   * @return the changed copy
   */
  public Ec2Config activation(ActivationSettings settings) {
    return with(
        new Files(
            files.driveLetters(),
            files.eventLogFilters(),
            settings,
            files.dnsSuffixes(),
            files.answerFile()));
  }

  /**
   * Returns what is added to the DNS suffix search list.
   *
   * @return the suffixes, in the order of the list; by default {@code
   *     $REGION.ec2-utilities.amazonaws.com} and {@code us-east-1.ec2-utilities.amazonaws.com}
   */
  public List<DnsSuffix> dnsSuffixes() {
    return files.dnsSuffixes();
  }

  /**
   * Replaces what is added to the DNS suffix search list.
   *
   * @param suffixes the new suffixes, in the order of the list
   * @return the changed copy
   */
  public Ec2Config dnsSuffixes(List<DnsSuffix> suffixes) {
    return with(
        new Files(
            files.driveLetters(),
            files.eventLogFilters(),
            files.activation(),
            List.copyOf(suffixes),
            files.answerFile()));
  }

  /**
   * Returns the domain that {@code sysprep2008.xml} lets Windows join at the first boot after
   * Sysprep.
   *
   * @return the domain with the credentials; empty if there is none
   */
  public Optional<DomainJoin> domainJoin() {
    return Optional.ofNullable(files.answerFile().domainJoin());
  }

  /**
   * Returns the name that {@code sysprep2008.xml} gives the computer at the first boot after
   * Sysprep.
   *
   * @return the name; empty if Windows makes one up
   */
  public Optional<String> answeredComputerName() {
    return Optional.ofNullable(files.answerFile().computerName());
  }

  AnswerFile answerFile() {
    return files.answerFile();
  }

  Ec2Config answerFile(AnswerFile answers) {
    return with(
        new Files(
            files.driveLetters(),
            files.eventLogFilters(),
            files.activation(),
            files.dnsSuffixes(),
            answers));
  }

  private Ec2Config with(Files changed) {
    return new Ec2Config(enabled, unknownSettings, changed);
  }

  /** Sets a setting of a file that the Windows Guide does not describe. */
  Ec2Config withUnknownSetting(Section section, String name, String value) {
    Map<UnknownSetting, String> changed = new LinkedHashMap<>(unknownSettings);
    changed.put(new UnknownSetting(section, name), value);
    return new Ec2Config(enabled, changed, files);
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
        && files.equals(that.files);
  }

  @Override
  public int hashCode() {
    return Objects.hash(enabled, unknownSettings, files);
  }

  @Override
  public String toString() {
    return "Ec2Config[on: " + enabled + ", drives: " + driveLetters() + "]";
  }
}
