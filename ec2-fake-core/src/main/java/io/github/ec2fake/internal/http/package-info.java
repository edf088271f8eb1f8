// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * HTTP/1.1 as a server sees it (RFC 9112), and what SDKs say in their headers. Both transports use
 * it: the in-memory connection of the SDK, and the loopback endpoint.
 *
 * <p>It is the project's own because none that exists would do. The JDK's {@code
 * com.sun.net.httpserver} sets the header {@code Date} to the machine's clock, whatever a handler
 * says, while SDKs correct their clock by that header and so have to find the fake's time there;
 * its limits are system properties of the whole JVM. Any other server would be one more library on
 * the class path of every user.
 *
 * <p>Where the RFC leaves a choice, what is not exactly as it should be is refused: lines end in CR
 * LF and nothing else, and the length of a body is said once. Another version of HTTP and another
 * transfer coding are refused with 400 too, not with 505 and 501: SDKs would send the same again. A
 * missing {@code Host} is forgiven, since the Query API does not need it.
 */
@NullMarked
package io.github.ec2fake.internal.http;

import org.jspecify.annotations.NullMarked;
