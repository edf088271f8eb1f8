/** The actions about key pairs. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.keypair;

import org.jspecify.annotations.NullMarked;
