// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about clients has the options that {@code --help} prints. */
class ClientsPageTest {
  private static final Pattern OPTION = Pattern.compile("(?m)^ +(--[a-z-]+)");

  @Test
  void namesEveryOption() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Options.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String page = Files.readString(classes.resolve("../../../docs/clients.md").normalize());

    assertThat(OPTION.matcher(Options.HELP).results().map(option -> option.group(1)))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(page).containsPattern("(?m)^\\| `" + option + "\\b"));
  }
}
