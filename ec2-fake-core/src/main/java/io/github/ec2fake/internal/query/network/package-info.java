/** The actions on VPCs and subnets. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.network;

import org.jspecify.annotations.NullMarked;
