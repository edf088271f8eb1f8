// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import java.util.List;

/**
 * What the classes of a package may depend on, besides each other and plain Java.
 *
 * @param name the package below the root; {@code ..} at the end includes those below it
 * @param layers the packages of ec2-fake, written likewise
 * @param libraries packages of others
 * @param because why no more
 */
record Layer(String name, List<String> layers, List<String> libraries, String because) {

  static Layer of(String name, String because) {
    return new Layer(name, List.of(), List.of(), because);
  }

  Layer uses(String... others) {
    return new Layer(name, List.of(others), libraries, because);
  }

  Layer and(String... packages) {
    return new Layer(name, layers, List.of(packages), because);
  }

  @Override
  public String toString() {
    return name;
  }
}
