// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.endpoint.EndpointOptions;
import java.io.PrintStream;
import java.net.URI;

/** The cloud that is served, until a reset puts another one in its place. */
final class Server implements AutoCloseable {
  private final Options options;
  private final JournalLog log;
  private Ec2Cloud cloud;
  private Ec2Endpoint endpoint;

  Server(Options options, PrintStream out) {
    this.options = options;
    this.log = new JournalLog(options.journal(), out);
    cloud = options.cloud();
    endpoint = cloud.listen(endpointOptions());
    log.follow(cloud.journal());
  }

  synchronized URI uri() {
    return endpoint.uri();
  }

  private synchronized void reset() {
    Ec2Cloud next = options.cloud();
    endpoint = next.listen(endpointOptions().replacing(endpoint));
    cloud.close();
    cloud = next;
    log.follow(next.journal());
  }

  private EndpointOptions endpointOptions() {
    return options.endpoint().onReset(this::reset);
  }

  @Override
  public synchronized void close() {
    cloud.close();
    log.close();
  }
}
