// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM of this repository, with what it inherits. */
final class Pom {
  private final Path file;
  private final Element project;

  private Pom(Path file, Element project) {
    this.file = file;
    this.project = project;
  }

  /** Reads the POM of a module; the root's is that of an empty name. */
  static Pom of(String module) {
    return read(Repository.root().resolve(module).resolve("pom.xml").normalize());
  }

  private static Pom read(Path file) {
    try (InputStream text = Files.newInputStream(file)) {
      return new Pom(
          file,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(text)
              .getDocumentElement());
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }

  /** The POM that it inherits from. */
  Optional<Pom> parent() {
    return elements("parent").stream()
        .findFirst()
        .map(
            parent -> {
              String path = children(parent, "relativePath").map(Pom::text).orElse("../pom.xml");
              Pom read = read(file.resolveSibling(path).normalize());
              String named = childText(parent, "artifactId") + ":" + childText(parent, "version");
              String found = read.own("artifactId").orElseThrow() + ":" + read.text("version");
              if (!named.equals(found)) {
                throw new AssertionError(file + " names the parent " + named + " but has " + found);
              }
              return read;
            });
  }

  /**
   * The text at a path such as {@code scm/url}, which it has or inherits; empty if there is none.
   */
  String text(String path) {
    return own(path).or(() -> parent().map(parent -> parent.text(path))).orElse("");
  }

  /** The text at a path that stands in this file. */
  Optional<String> own(String path) {
    return elements(path).stream().findFirst().map(Pom::text);
  }

  /** The elements at a path that stand in this file. */
  List<Element> elements(String path) {
    List<Element> found = List.of(project);
    for (String name : path.split("/", -1)) {
      List<Element> next = new ArrayList<>();
      found.forEach(each -> addChildren(each, name, next));
      found = next;
    }
    return found;
  }

  /** The attribute of the project's element. */
  String attribute(String name) {
    return project.getAttribute(name);
  }

  static String childText(Element element, String name) {
    return children(element, name).map(Pom::text).orElse("");
  }

  private static Optional<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    addChildren(element, name, found);
    return found.stream().findFirst();
  }

  private static void addChildren(Element element, String name, List<Element> found) {
    for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  @Override
  public String toString() {
    return Repository.root().relativize(file).toString();
  }
}
