/** An in-process EC2. Most tests need {@code Ec2Cloud} and what it hands out. */
@NullMarked
package io.github.ec2fake;

import org.jspecify.annotations.NullMarked;
