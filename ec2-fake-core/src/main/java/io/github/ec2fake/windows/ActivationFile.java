// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * {@code ActivationSettings.xml}. The names are AWS's; which elements can be repeated is a
 * decision.
 *
 * <p>Source: the user guide, "EC2Config settings files"; "Troubleshooting Windows instances", for
 * several elements {@code TargetKMSServer}.
 */
final class ActivationFile {
  private static final String SERVER = "TargetKMSServer";
  private static final String ZONE = "DiscoverFromZone";
  private static final String USER_DATA = "ReadFromUserData";
  private static final String LEGACY = "LegacySearchZones";
  private static final String AUTODISCOVER = "SetAutodiscover";
  private static final String ACTIVATE = "DoActivate";
  private static final String LOG = "LogResultToConsole";

  private final SettingsTree tree;

  private ActivationFile(SettingsTree tree) {
    this.tree = tree;
  }

  static ActivationSettings read(SettingsTree tree, ActivationSettings before) {
    tree.requireOnly(tree.root(), "", AUTODISCOVER, SERVER, ZONE, USER_DATA, LEGACY, ACTIVATE, LOG);
    ActivationFile file = new ActivationFile(tree);
    return new ActivationSettings(
        file.texts(SERVER, before.targetKmsServers()),
        file.text(ZONE, before.discoverFromZone()),
        file.flag(USER_DATA, before.readFromUserData()),
        file.texts(LEGACY, before.legacySearchZones()),
        file.flag(AUTODISCOVER, before.setAutodiscover()),
        file.flag(ACTIVATE, before.doActivate()),
        file.flag(LOG, before.logResultToConsole()));
  }

  private boolean has(String name) {
    return tree.root().has(name);
  }

  private String text(String name, String before) {
    return has(name) ? tree.text(tree.root().get(name), name) : before;
  }

  private List<String> texts(String name, List<String> before) {
    if (!has(name)) {
      return before;
    }
    return SettingsTree.children(tree.root(), name).stream()
        .map((JsonNode node) -> tree.text(node, name))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private boolean flag(String name, boolean before) {
    if (!has(name)) {
      return before;
    }
    String value = text(name, "");
    Boolean flag = Section.GLOBAL.parse(value);
    if (flag == null) {
      throw tree.malformed(
          name, "it is '" + value + "' and must be " + Section.GLOBAL.allowedValues());
    }
    return flag;
  }

  static void write(ActivationSettings settings, ObjectNode root) {
    root.put(AUTODISCOVER, settings.setAutodiscover());
    putAll(root.putArray(SERVER), settings.targetKmsServers());
    root.put(ZONE, settings.discoverFromZone());
    root.put(USER_DATA, settings.readFromUserData());
    putAll(root.putArray(LEGACY), settings.legacySearchZones());
    root.put(ACTIVATE, settings.doActivate());
    root.put(LOG, settings.logResultToConsole());
  }

  private static void putAll(ArrayNode elements, List<String> texts) {
    (texts.isEmpty() ? List.of("") : texts).forEach(elements::add);
  }
}
