// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * {@code sysprep2008.xml}, an answer file for the setup of Windows. It is kept as it was written;
 * of what it says, this has what can be seen.
 *
 * <p>Source: the Windows Guide, "Scale Your HPC Compute Nodes"; Microsoft's Unattended Windows
 * Setup Reference, Microsoft-Windows-UnattendedJoin and Microsoft-Windows-Shell-Setup.
 *
 * @param text the file's text
 * @param computerName the computer's name; null if Windows makes one up
 * @param domainJoin the domain to join; null for none
 */
record AnswerFile(String text, @Nullable String computerName, @Nullable DomainJoin domainJoin) {
  /** What the file of Amazon's images is taken to be: Windows makes up a name and joins nothing. */
  static final AnswerFile INSTALLED =
      new AnswerFile(
          """
          <?xml version="1.0" encoding="utf-8"?>
          <unattend xmlns="urn:schemas-microsoft-com:unattend">
            <settings pass="generalize">
              <component name="Microsoft-Windows-PnpSysprep" processorArchitecture="amd64"
                  publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
                <PersistAllDeviceInstalls>true</PersistAllDeviceInstalls>
              </component>
            </settings>
            <settings pass="specialize">
              <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64"
                  publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
                <ComputerName>*</ComputerName>
              </component>
            </settings>
          </unattend>
          """,
          null,
          null);

  private static final Set<String> PASSES =
      Set.of(
          "offlineServicing",
          "windowsPE",
          "generalize",
          "specialize",
          "auditSystem",
          "auditUser",
          "oobeSystem");

  static AnswerFile read(String xml) {
    String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
    Element root = parse(text.strip());
    if (!root.getTagName().equals("unattend")) {
      throw malformed("", "its root is <" + root.getTagName() + "> and must be <unattend>");
    }
    Element specialize = null;
    for (Element settings : children(root, "settings")) {
      String pass = settings.getAttribute("pass");
      if (!PASSES.contains(pass)) {
        throw malformed("settings", "its pass is '" + pass + "', which is none of Windows Setup's");
      }
      for (Element component : children(settings, "component")) {
        if (component.getAttribute("name").isBlank()) {
          throw malformed("settings[" + pass + "]/component", "it has no name");
        }
      }
      if (pass.equals("specialize")) {
        if (specialize != null) {
          throw malformed("settings[specialize]", "it is there twice");
        }
        specialize = settings;
      }
    }
    return new AnswerFile(
        text,
        specialize == null ? null : Answers.computerName(specialize),
        specialize == null ? null : Answers.domainJoin(specialize));
  }

  private static Element parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Refusing());
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException(
          Ec2ConfigFile.SYSPREP_2008.fileName() + " is no XML: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java reads XML", e);
    }
  }

  /** The default handler would write to the standard error stream as well. */
  private static final class Refusing implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {
      // It is still XML.
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }

  /** What the components of the pass {@code specialize} say. */
  private static final class Answers {
    private static final Pattern COMPUTER_NAME = Pattern.compile("[A-Za-z0-9-]{1,15}");
    private static final String JOIN = "Microsoft-Windows-UnattendedJoin";

    private Answers() {}

    static @Nullable String computerName(Element specialize) {
      Element shell = component(specialize, "Microsoft-Windows-Shell-Setup");
      String name = shell == null ? "" : text(shell, "ComputerName");
      if (name.isEmpty() || name.equals("*")) {
        return null;
      }
      if (!COMPUTER_NAME.matcher(name).matches()) {
        throw malformed(
            "Microsoft-Windows-Shell-Setup/ComputerName",
            "'" + name + "' is neither * nor 1 to 15 letters, digits and hyphens");
      }
      return name;
    }

    static @Nullable DomainJoin domainJoin(Element specialize) {
      Element join = component(specialize, JOIN);
      Element identification = join == null ? null : child(join, JOIN, "Identification");
      if (identification == null) {
        return null;
      }
      requireOnly(
          identification,
          "Credentials",
          "DebugJoin",
          "DebugJoinOnlyOnThisError",
          "JoinDomain",
          "JoinWorkgroup",
          "MachineObjectOU",
          "MachinePassword",
          "Provisioning",
          "TimeoutPeriodInMinutes",
          "UnsecureJoin");
      Element credentials = child(identification, JOIN, "Credentials");
      if (credentials != null) {
        requireOnly(credentials, "Domain", "Password", "Username");
      }
      String domain = text(identification, "JoinDomain");
      return domain.isEmpty()
          ? null
          : new DomainJoin(
              domain,
              unsecure(text(identification, "UnsecureJoin")),
              credentials == null ? "" : text(credentials, "Domain"),
              credentials == null ? "" : text(credentials, "Username"),
              credentials == null ? "" : text(credentials, "Password"));
    }

    private static boolean unsecure(String text) {
      return switch (text) {
        case "true" -> true;
        case "false", "" -> false;
        default ->
            throw malformed(
                JOIN + "/Identification/UnsecureJoin",
                "it is '" + text + "' and must be true or false");
      };
    }

    private static @Nullable Element component(Element settings, String name) {
      List<Element> found =
          children(settings, "component").stream()
              .filter(component -> component.getAttribute("name").equals(name))
              .toList();
      if (found.size() > 1) {
        throw malformed("settings[specialize]/" + name, "it is there twice");
      }
      return found.isEmpty() ? null : found.get(0);
    }

    private static String text(Element parent, String name) {
      Element element = child(parent, parent.getTagName(), name);
      return element == null ? "" : element.getTextContent().strip();
    }

    private static @Nullable Element child(Element parent, String path, String name) {
      List<Element> found = children(parent, name);
      if (found.size() > 1) {
        throw malformed(path + "/" + name, "it is there twice");
      }
      return found.isEmpty() ? null : found.get(0);
    }

    private static void requireOnly(Element parent, String... allowed) {
      for (Element child : children(parent, null)) {
        if (!List.of(allowed).contains(child.getTagName())) {
          throw malformed(
              JOIN + "/" + parent.getTagName() + "/" + child.getTagName(),
              "it is unknown; there can be " + String.join(", ", Arrays.asList(allowed)));
        }
      }
    }
  }

  private static List<Element> children(Element parent, @Nullable String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && (name == null || element.getTagName().equals(name))) {
        children.add(element);
      }
    }
    return children;
  }

  private static IllegalArgumentException malformed(String path, String why) {
    return new IllegalArgumentException(
        Ec2ConfigFile.SYSPREP_2008.fileName() + (path.isEmpty() ? "" : ", " + path) + ": " + why);
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "AnswerFile[" + computerName + ", " + domainJoin + "]";
  }
}
