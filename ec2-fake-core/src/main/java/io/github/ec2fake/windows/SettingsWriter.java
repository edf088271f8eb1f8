// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.util.Map;

/** Writes the XML files of EC2Config. */
final class SettingsWriter {
  private SettingsWriter() {}

  static String write(Ec2ConfigFile file, Ec2Config config) {
    XmlMapper mapper = new XmlMapper();
    ObjectNode root = mapper.createObjectNode();
    switch (file) {
      case CONFIG -> {
        addPairs(
            root.putObject("Plugins").putArray("Plugin"),
            config.fileValues(Section.PLUGIN),
            "Name",
            "State");
        config.fileValues(Section.GLOBAL).forEach(root.putObject("GlobalSettings")::put);
      }
      case BUNDLE_CONFIG ->
          addPairs(root.putArray("Property"), config.fileValues(Section.PROPERTY), "Name", "Value");
      case DRIVE_LETTER_CONFIG ->
          addPairs(root.putArray("Mapping"), config.driveLetters(), "VolumeName", "DriveLetter");
      case EVENT_LOG_CONFIG -> EventLogFile.write(config.eventLogFilters(), root);
      case ACTIVATION_SETTINGS -> ActivationFile.write(config.activation(), root);
      case DNS_SUFFIX_SETTINGS -> DnsSuffixFile.write(config.dnsSuffixes(), root);
      case SYSPREP_2008 -> {
        return config.answerFile().text();
      }
    }
    try {
      return "<?xml version=\"1.0\" standalone=\"yes\"?>\n"
          + mapper
              .writerWithDefaultPrettyPrinter()
              .withRootName(SettingsReader.rootOf(file))
              .writeValueAsString(root)
              .strip()
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the settings", e);
    }
  }

  private static void addPairs(
      ArrayNode array, Map<String, String> pairs, String nameElement, String valueElement) {
    pairs.forEach(
        (name, value) -> array.addObject().put(nameElement, name).put(valueElement, value));
  }
}
