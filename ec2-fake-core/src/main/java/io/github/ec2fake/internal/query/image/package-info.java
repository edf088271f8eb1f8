/** The actions about images. */
@NullMarked
package io.github.ec2fake.internal.query.image;

import org.jspecify.annotations.NullMarked;
