// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.network.Ipv4Block;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The document with which EC2 tells how to configure the customer's device.
 *
 * <p>Source: a document of EC2's for a connection with BGP, in the tests of
 * CloudWanderer-io/CloudWanderer; OpenStack's ec2-api for what is different with static routes.
 */
public final class CustomerGatewayConfiguration {
  private static final int HOLD_TIME = 30;

  private CustomerGatewayConfiguration() {}

  /** The document of a connection; null once it is being deleted. */
  public static @Nullable String of(VpnConnection connection) {
    if (connection.isDeleted()) {
      return null;
    }
    boolean isStatic = connection.terms().staticRoutesOnly();
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<vpn_connection id=\"")
            .append(connection.id())
            .append("\">\n");
    line(xml, 1, "customer_gateway_id", connection.customerGateway().id());
    line(xml, 1, "vpn_gateway_id", connection.vpnGateway().id());
    line(xml, 1, "vpn_connection_type", connection.terms().type());
    if (isStatic) {
      line(xml, 1, "vpn_connection_attributes", "NoBGPVPNConnection");
    }
    for (VpnTunnel tunnel : connection.tunnels()) {
      open(xml, 1, "ipsec_tunnel");
      String customer = connection.customerGateway().terms().ipAddress();
      side(
          xml,
          "customer_gateway",
          customer == null ? "" : customer,
          address(tunnel, 2),
          isStatic ? null : connection.customerGateway().terms().asn());
      side(
          xml,
          "vpn_gateway",
          tunnel.outsideAddress(),
          address(tunnel, 1),
          isStatic ? null : connection.vpnGateway().asn());
      ike(xml, tunnel);
      ipsec(xml, tunnel.options());
      close(xml, 1, "ipsec_tunnel");
    }
    return xml.append("</vpn_connection>").toString();
  }

  /** The first of a tunnel's two addresses is that of Amazon's side. */
  private static String address(VpnTunnel tunnel, int index) {
    Ipv4Block block = Ipv4Block.parse(tunnel.insideCidr());
    return block == null ? "" : block.address(index);
  }

  private static void side(
      StringBuilder xml, String name, String outside, String inside, @Nullable Long asn) {
    open(xml, 2, name);
    open(xml, 3, "tunnel_outside_address");
    line(xml, 4, "ip_address", outside);
    close(xml, 3, "tunnel_outside_address");
    open(xml, 3, "tunnel_inside_address");
    line(xml, 4, "ip_address", inside);
    line(xml, 4, "network_mask", "255.255.255.252");
    line(xml, 4, "network_cidr", 30);
    close(xml, 3, "tunnel_inside_address");
    if (asn != null) {
      open(xml, 3, "bgp");
      line(xml, 4, "asn", asn);
      line(xml, 4, "hold_time", HOLD_TIME);
      close(xml, 3, "bgp");
    }
    close(xml, 2, name);
  }

  private static void ike(StringBuilder xml, VpnTunnel tunnel) {
    TunnelOptions options = tunnel.options();
    open(xml, 2, "ike");
    line(xml, 3, "authentication_protocol", hash(options.phase1IntegrityAlgorithms()));
    line(xml, 3, "encryption_protocol", cipher(options.phase1EncryptionAlgorithms()));
    line(xml, 3, "lifetime", or(options.phase1LifetimeSeconds(), 28800));
    line(xml, 3, "perfect_forward_secrecy", group(options.phase1DhGroupNumbers()));
    line(xml, 3, "mode", "main");
    line(xml, 3, "pre_shared_key", tunnel.preSharedKey());
    close(xml, 2, "ike");
  }

  private static void ipsec(StringBuilder xml, TunnelOptions options) {
    open(xml, 2, "ipsec");
    line(xml, 3, "protocol", "esp");
    String hash = hash(options.phase2IntegrityAlgorithms());
    line(xml, 3, "authentication_protocol", hash.equals("sha1") ? "hmac-sha1-96" : "hmac-" + hash);
    line(xml, 3, "encryption_protocol", cipher(options.phase2EncryptionAlgorithms()));
    line(xml, 3, "lifetime", or(options.phase2LifetimeSeconds(), 3600));
    line(xml, 3, "perfect_forward_secrecy", group(options.phase2DhGroupNumbers()));
    line(xml, 3, "mode", "tunnel");
    line(xml, 3, "clear_df_bit", true);
    line(xml, 3, "fragmentation_before_encryption", true);
    line(xml, 3, "tcp_mss_adjustment", 1379);
    open(xml, 3, "dead_peer_detection");
    line(xml, 4, "interval", 10);
    line(xml, 4, "retries", 3);
    close(xml, 3, "dead_peer_detection");
    close(xml, 2, "ipsec");
  }

  private static String hash(List<String> algorithms) {
    return algorithms.isEmpty() ? "sha1" : algorithms.get(0).toLowerCase(Locale.ROOT);
  }

  private static String cipher(List<String> algorithms) {
    return switch (algorithms.isEmpty() ? "AES128" : algorithms.get(0)) {
      case "AES256" -> "aes-256-cbc";
      case "AES128-GCM-16" -> "aes-128-gcm-16";
      case "AES256-GCM-16" -> "aes-256-gcm-16";
      default -> "aes-128-cbc";
    };
  }

  private static String group(List<Integer> numbers) {
    return "group" + (numbers.isEmpty() ? 2 : numbers.get(0));
  }

  private static int or(@Nullable Integer asked, int usual) {
    return asked == null ? usual : asked;
  }

  private static void open(StringBuilder xml, int depth, String name) {
    xml.append("  ".repeat(depth)).append('<').append(name).append(">\n");
  }

  private static void close(StringBuilder xml, int depth, String name) {
    xml.append("  ".repeat(depth)).append("</").append(name).append(">\n");
  }

  private static void line(StringBuilder xml, int depth, String name, Object value) {
    xml.append("  ".repeat(depth))
        .append('<')
        .append(name)
        .append('>')
        .append(value)
        .append("</")
        .append(name)
        .append(">\n");
  }
}
