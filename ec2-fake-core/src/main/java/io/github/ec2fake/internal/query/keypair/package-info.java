/** The actions about key pairs. */
@NullMarked
package io.github.ec2fake.internal.query.keypair;

import org.jspecify.annotations.NullMarked;
