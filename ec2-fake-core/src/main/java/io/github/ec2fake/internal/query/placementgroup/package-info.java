/** The actions on placement groups. */
@NullMarked
package io.github.ec2fake.internal.query.placementgroup;

import org.jspecify.annotations.NullMarked;
