/** The actions about images. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.image;

import org.jspecify.annotations.NullMarked;
