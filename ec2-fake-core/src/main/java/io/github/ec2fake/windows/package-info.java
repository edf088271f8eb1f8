/** The settings of EC2Config, the service that sets up a Windows instance from within. */
@NullMarked
package io.github.ec2fake.windows;

import org.jspecify.annotations.NullMarked;
