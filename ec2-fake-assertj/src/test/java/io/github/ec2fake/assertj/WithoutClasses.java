// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** Does without some classes, as the assertions that it loads anew find out. */
final class WithoutClasses extends ClassLoader {
  private final Predicate<String> missing;

  /**
   * A class loader.
   *
   * @param missing the names of the classes that there are none of
   */
  WithoutClasses(Predicate<String> missing) {
    super(WithoutClasses.class.getClassLoader());
    this.missing = missing;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.test(name)) {
      throw new ClassNotFoundException(name);
    }
    if (!name.startsWith("io.github.ec2fake.assertj.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
