package io.github.ec2fake.guest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML files of EC2Config. */
final class SettingsReader {
  private static final String MARK = "\uFEFF";

  private final Ec2ConfigFile file;
  private final Set<String> seen = new HashSet<>();
  private Ec2Config config;

  private SettingsReader(Ec2ConfigFile file, Ec2Config before) {
    this.file = file;
    this.config = before;
  }

  static Ec2Config read(Ec2ConfigFile file, String xml, Ec2Config before) {
    SettingsReader reader = new SettingsReader(file, before);
    switch (file) {
      case CONFIG -> reader.config(reader.parse(xml, "Ec2ConfigurationSettings"));
      case BUNDLE_CONFIG -> reader.bundleConfig(reader.parse(xml, "BundleConfig"));
      case DRIVE_LETTER_CONFIG -> reader.driveLetters(reader.parse(xml, "DriveLetterMapping"));
    }
    return reader.config;
  }

  private JsonNode parse(String xml, String root) {
    XmlMapper mapper = new XmlMapper();
    String text = xml.startsWith(MARK) ? xml.substring(MARK.length()) : xml;
    try {
      XMLStreamReader stream =
          mapper
              .getFactory()
              .getXMLInputFactory()
              .createXMLStreamReader(new StringReader(text.strip()));
      while (!stream.isStartElement()) {
        stream.next();
      }
      if (!stream.getLocalName().equalsIgnoreCase(root)) {
        throw malformed(
            "", "its root is <" + stream.getLocalName() + "> and must be <" + root + ">");
      }
      return mapper.readTree(mapper.getFactory().createParser(stream));
    } catch (XMLStreamException | IOException e) {
      throw new IllegalArgumentException(file.fileName() + " is no XML: " + e.getMessage(), e);
    }
  }

  private void config(JsonNode root) {
    checkNames(root, "", "Plugins", "GlobalSettings");
    JsonNode plugins = root.path("Plugins");
    checkNames(plugins, "Plugins", "Plugin");
    pairs(plugins, "Plugins/Plugin", Section.PLUGIN, "State");
    JsonNode global = root.path("GlobalSettings");
    if (global.isArray()) {
      throw malformed("GlobalSettings", "it is there twice");
    }
    global
        .fields()
        .forEachRemaining(
            field ->
                set(
                    Section.GLOBAL,
                    field.getKey(),
                    text(field.getValue(), "GlobalSettings/" + field.getKey()),
                    "GlobalSettings/" + field.getKey()));
  }

  private void bundleConfig(JsonNode root) {
    checkNames(root, "", "Property");
    pairs(root, "Property", Section.PROPERTY, "Value");
  }

  private void driveLetters(JsonNode root) {
    checkNames(root, "", "Mapping");
    config = config.unmapDrives();
    List<JsonNode> mappings = children(root, "Mapping");
    for (int i = 0; i < mappings.size(); i++) {
      String path = "Mapping[" + (i + 1) + "]";
      checkNames(mappings.get(i), path, "VolumeName", "DriveLetter");
      String volume = child(mappings.get(i), path, "VolumeName");
      String letter = child(mappings.get(i), path, "DriveLetter");
      if (volume.isEmpty() && letter.isEmpty()) {
        continue;
      }
      if (!seen.add(volume)) {
        throw malformed(path + "/VolumeName", "'" + volume + "' is there twice");
      }
      try {
        config = config.mapDrive(volume, letter);
      } catch (IllegalArgumentException e) {
        throw malformed(path, e.getMessage());
      }
    }
  }

  /** Elements that hold a name and what it is set to. */
  private void pairs(JsonNode parent, String path, Section section, String valueName) {
    List<JsonNode> pairs = children(parent, path.substring(path.indexOf('/') + 1));
    for (int i = 0; i < pairs.size(); i++) {
      String at = path + "[" + (i + 1) + "]";
      checkNames(pairs.get(i), at, "Name", valueName);
      String name = child(pairs.get(i), at, "Name");
      if (name.isEmpty()) {
        throw malformed(at + "/Name", "it is empty");
      }
      set(section, name, child(pairs.get(i), at, valueName), at + "/" + valueName);
    }
  }

  private void set(Section section, String name, String value, String path) {
    if (!seen.add(name.toLowerCase(Locale.ROOT))) {
      throw malformed(path, name + " is there twice");
    }
    Ec2Setting setting = Ec2Setting.find(section, name);
    Boolean flag = section.flag(value);
    if (flag == null && (setting != null || section == Section.PLUGIN)) {
      throw malformed(
          path, "it sets " + name + " to '" + value + "' and must be " + section.words());
    }
    if (setting == null) {
      config = config.withOther(section, name, value);
    } else {
      config = Boolean.TRUE.equals(flag) ? config.enable(setting) : config.disable(setting);
    }
  }

  private String child(JsonNode parent, String path, String name) {
    JsonNode child = parent.get(name);
    if (child == null) {
      throw malformed(path + "/" + name, "it is missing");
    }
    return text(child, path + "/" + name);
  }

  private String text(JsonNode node, String path) {
    if (!node.isValueNode()) {
      throw malformed(path, "it must hold a text and nothing else, once");
    }
    return node.asText().strip();
  }

  private static List<JsonNode> children(JsonNode parent, String name) {
    JsonNode child = parent.path(name);
    List<JsonNode> children = new ArrayList<>();
    if (child.isArray()) {
      child.forEach(children::add);
    } else if (!child.isMissingNode()) {
      children.add(child);
    }
    return children;
  }

  private void checkNames(JsonNode node, String path, String... allowed) {
    if (node.isArray()) {
      throw malformed(path, "it is there twice");
    }
    if (node.isValueNode() && !node.asText().isBlank()) {
      throw malformed(path, "it holds the text '" + node.asText().strip() + "'");
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!List.of(allowed).contains(name)) {
                throw malformed(
                    path.isEmpty() ? name : path + "/" + name,
                    "it is unknown; there can be " + String.join(", ", allowed));
              }
            });
  }

  private IllegalArgumentException malformed(String path, @Nullable String why) {
    return new IllegalArgumentException(
        file.fileName() + (path.isEmpty() ? "" : ", " + path) + ": " + why);
  }
}
