// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Compares PIT's report with the list of the mutants that may survive. The list names the packages,
 * without those below them, and classes whose survivors have been looked at, and the tests that
 * kill the others, as in {@code in io.github.ec2fake.time | rules.DurationsTest, time.*}; there,
 * each survivor needs its line, and each line its survivor. A line is {@code class#method |
 * mutation | number | reason}.
 */
final class SurvivingMutants {
  private static final String IN = "in ";

  private final List<String> places = new ArrayList<>();
  private final Map<String, Integer> listed = new TreeMap<>();

  /** Reads the lines of a list. */
  SurvivingMutants(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith(IN)) {
        places.add(place(line.substring(IN.length())));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        add(line);
      }
    }
  }

  private static String place(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 2 || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "a place is \"in package or class | tests\", but was: " + line);
    }
    return parts[0].strip();
  }

  private void add(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 4 || parts[3].isBlank()) {
      throw new IllegalArgumentException(
          "a line is \"class#method | mutation | number | reason\", but was: " + line);
    }
    String mutant = parts[0].strip() + " | " + parts[1].strip();
    if (!isLookedAt(mutant)) {
      throw new IllegalArgumentException("no \"in\" line is for " + mutant);
    }
    if (listed.put(mutant, Integer.valueOf(parts[2].strip())) != null) {
      throw new IllegalArgumentException("listed twice: " + mutant);
    }
  }

  /** The mutants that are listed, as {@code class#method | mutation}. */
  Iterable<String> mutants() {
    return listed.keySet();
  }

  /**
   * What differs, a line each. Classes that are not in the report are left out, and a mutant that
   * ran out of time may or may not have survived.
   */
  List<String> differences(InputStream report) {
    Map<String, Integer> survived = new TreeMap<>();
    Map<String, Integer> late = new HashMap<>();
    Map<String, String> lines = new HashMap<>();
    List<String> classes = new ArrayList<>();
    NodeList mutations = mutations(report);
    for (int i = 0; i < mutations.getLength(); i++) {
      Element mutation = (Element) mutations.item(i);
      String type = text(mutation, "mutatedClass");
      classes.add(type);
      String mutant =
          type + "#" + text(mutation, "mutatedMethod") + " | " + text(mutation, "description");
      switch (mutation.getAttribute("status")) {
        case "SURVIVED", "NO_COVERAGE" -> {
          survived.merge(mutant, 1, Integer::sum);
          lines.merge(mutant, text(mutation, "lineNumber"), (all, line) -> all + ", " + line);
        }
        case "TIMED_OUT" -> late.merge(mutant, 1, Integer::sum);
        default -> {}
      }
    }
    List<String> differences = new ArrayList<>();
    survived.forEach(
        (mutant, number) -> {
          if (isLookedAt(mutant) && number > listed.getOrDefault(mutant, 0)) {
            differences.add(
                "survives, not listed (line "
                    + lines.get(mutant)
                    + "): "
                    + mutant
                    + " | "
                    + number
                    + " | ");
          }
        });
    listed.forEach(
        (mutant, number) -> {
          int most = survived.getOrDefault(mutant, 0) + late.getOrDefault(mutant, 0);
          if (most < number && classes.contains(mutant.substring(0, mutant.indexOf('#')))) {
            differences.add("listed " + number + ", survive " + most + ": " + mutant);
          }
        });
    return differences;
  }

  private boolean isLookedAt(String mutant) {
    String type = mutant.substring(0, mutant.indexOf('#')).replaceFirst("\\$.*", "");
    String folder = type.substring(0, type.lastIndexOf('.'));
    return places.contains(type) || places.contains(folder);
  }

  private static NodeList mutations(InputStream report) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(report)
          .getElementsByTagName("mutation");
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalArgumentException("not a report of PIT's", e);
    }
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }

  /**
   * Runs.
   *
   * @param args the report and the list
   */
  public static void main(String... args) throws IOException {
    List<String> list = Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8);
    try (InputStream report = Files.newInputStream(Path.of(args[0]))) {
      List<String> differences = new SurvivingMutants(list).differences(report);
      differences.forEach(System.out::println);
      if (!differences.isEmpty()) {
        throw new IllegalStateException(
            differences.size()
                + " differences from "
                + args[1]
                + "; kill the mutant, or say why not");
      }
    }
  }
}
