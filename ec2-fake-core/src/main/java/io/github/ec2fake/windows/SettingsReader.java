// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the XML files of EC2Config. */
final class SettingsReader {
  private final SettingsTree tree;
  private final Set<String> seenNames = new HashSet<>();
  private Ec2Config config;

  private SettingsReader(SettingsTree tree, Ec2Config before) {
    this.tree = tree;
    this.config = before;
  }

  static Ec2Config read(Ec2ConfigFile file, String xml, Ec2Config before) {
    if (file == Ec2ConfigFile.SYSPREP_2008) {
      return before.answerFile(AnswerFile.read(xml));
    }
    SettingsReader reader = new SettingsReader(SettingsTree.parse(file, xml, rootOf(file)), before);
    switch (file) {
      case CONFIG -> reader.readConfig();
      case BUNDLE_CONFIG -> reader.readBundleConfig();
      case DRIVE_LETTER_CONFIG -> reader.readDriveLetters();
      case EVENT_LOG_CONFIG ->
          reader.config = before.eventLogFilters(EventLogFile.read(reader.tree));
      case ACTIVATION_SETTINGS ->
          reader.config = before.activation(ActivationFile.read(reader.tree, before.activation()));
      case DNS_SUFFIX_SETTINGS ->
          reader.config = before.dnsSuffixes(DnsSuffixFile.read(reader.tree));
      case SYSPREP_2008 -> throw new IllegalArgumentException("no settings: " + file);
    }
    return reader.config;
  }

  static String rootOf(Ec2ConfigFile file) {
    return switch (file) {
      case CONFIG -> "Ec2ConfigurationSettings";
      case BUNDLE_CONFIG -> "BundleConfig";
      case DRIVE_LETTER_CONFIG -> "DriveLetterMapping";
      case EVENT_LOG_CONFIG -> "EventLogConfig";
      case ACTIVATION_SETTINGS -> "ActivationSettings";
      case DNS_SUFFIX_SETTINGS -> "DnsSuffixSettings";
      case SYSPREP_2008 -> "unattend";
    };
  }

  private void readConfig() {
    tree.requireOnly(tree.root(), "", "Plugins", "GlobalSettings");
    JsonNode plugins = tree.root().path("Plugins");
    tree.requireOnly(plugins, "Plugins", "Plugin");
    readSettings(plugins, "Plugins/Plugin", Section.PLUGIN, "State");
    JsonNode global = tree.root().path("GlobalSettings");
    tree.requireNoText(global, "GlobalSettings");
    global
        .fields()
        .forEachRemaining(
            field -> {
              String path = "GlobalSettings/" + field.getKey();
              set(Section.GLOBAL, field.getKey(), tree.text(field.getValue(), path), path);
            });
  }

  private void readBundleConfig() {
    tree.requireOnly(tree.root(), "", "Property");
    readSettings(tree.root(), "Property", Section.PROPERTY, "Value");
  }

  private void readDriveLetters() {
    tree.requireOnly(tree.root(), "", "Mapping");
    config = config.unmapDrives();
    List<JsonNode> mappings = SettingsTree.children(tree.root(), "Mapping");
    for (int i = 0; i < mappings.size(); i++) {
      String path = "Mapping[" + (i + 1) + "]";
      tree.requireOnly(mappings.get(i), path, "VolumeName", "DriveLetter");
      String volume = tree.requiredText(mappings.get(i), path, "VolumeName");
      String letter = tree.requiredText(mappings.get(i), path, "DriveLetter");
      // The file that is installed with EC2Config has an empty mapping.
      if (!volume.isEmpty() || !letter.isEmpty()) {
        mapDrive(volume, letter, path);
      }
    }
  }

  private void mapDrive(String volume, String letter, String path) {
    if (!seenNames.add(volume)) {
      throw tree.malformed(path + "/VolumeName", "'" + volume + "' is there twice");
    }
    try {
      config = config.mapDrive(volume, letter);
    } catch (IllegalArgumentException e) {
      throw tree.malformed(path, e.getMessage());
    }
  }

  /** Reads the elements that hold the name and the value of a setting. */
  private void readSettings(JsonNode parent, String path, Section section, String valueElement) {
    List<JsonNode> elements = SettingsTree.children(parent, path.substring(path.indexOf('/') + 1));
    for (int i = 0; i < elements.size(); i++) {
      String elementPath = path + "[" + (i + 1) + "]";
      tree.requireOnly(elements.get(i), elementPath, "Name", valueElement);
      String name = tree.requiredText(elements.get(i), elementPath, "Name");
      if (name.isEmpty()) {
        throw tree.malformed(elementPath + "/Name", "it is empty");
      }
      set(
          section,
          name,
          tree.requiredText(elements.get(i), elementPath, valueElement),
          elementPath + "/" + valueElement);
    }
  }

  private void set(Section section, String name, String value, String path) {
    if (!seenNames.add(name.toLowerCase(Locale.ROOT))) {
      throw tree.malformed(path, name + " is there twice");
    }
    Ec2Setting setting = Ec2Setting.find(section, name);
    Boolean flag = section.parse(value);
    if (flag == null && (setting != null || section == Section.PLUGIN)) {
      throw tree.malformed(
          path, "it sets " + name + " to '" + value + "' and must be " + section.allowedValues());
    }
    if (setting == null) {
      config = config.withUnknownSetting(section, name, value);
    } else {
      config = Boolean.TRUE.equals(flag) ? config.enable(setting) : config.disable(setting);
    }
  }
}
