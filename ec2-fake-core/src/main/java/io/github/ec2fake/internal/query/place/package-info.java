/** The actions on regions and zones. */
@NullMarked
package io.github.ec2fake.internal.query.place;

import org.jspecify.annotations.NullMarked;
