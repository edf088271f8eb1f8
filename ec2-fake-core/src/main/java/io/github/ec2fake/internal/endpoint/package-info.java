/** The loopback endpoint: connections from outside of the JVM, and what is answered on them. */
@NullMarked
package io.github.ec2fake.internal.endpoint;

import org.jspecify.annotations.NullMarked;
