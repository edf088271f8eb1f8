/** HTTP as the transports share it. */
@NullMarked
package io.github.ec2fake.internal.http;

import org.jspecify.annotations.NullMarked;
