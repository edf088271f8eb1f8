// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Serves a cloud on 127.0.0.1 until it is stopped. {@code java -jar ec2-fake-server.jar --help}
 * lists the options.
 */
public final class Main {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int BAD_OPTIONS = 2;

  private Main() {}

  /**
   * Starts it. The exit code is 0 if it was stopped or asked for help, 1 if it cannot listen, 2 if
   * an option is wrong.
   *
   * @param arguments the options
   */
  public static void main(String[] arguments) {
    // The same on every machine, whatever its default is.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(arguments), out, err, server -> waitUntilStopped());
    if (code != OK) {
      System.exit(code);
    }
  }

  static int run(
      List<String> arguments, PrintStream out, PrintStream err, Consumer<Server> whileServing) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (BadOptionException e) {
      err.println("ec2-fake-server: " + e.getMessage());
      err.println("Try --help.");
      return BAD_OPTIONS;
    }
    if (options.help()) {
      out.print(Options.HELP);
      return OK;
    }
    try (Server server = new Server(options, out)) {
      out.println("ec2-fake listens on " + server.uri() + ", seed " + options.seed());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      whileServing.accept(server);
      return OK;
    } catch (UncheckedIOException e) {
      err.println("ec2-fake-server: " + e.getMessage());
      return FAILED;
    }
  }

  private static void waitUntilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
