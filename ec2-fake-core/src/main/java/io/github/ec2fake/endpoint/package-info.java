/**
 * The door for clients that reach EC2 by HTTP: an endpoint on this machine's loopback interface,
 * opened by {@code cloud.listen()}.
 */
@NullMarked
package io.github.ec2fake.endpoint;

import org.jspecify.annotations.NullMarked;
