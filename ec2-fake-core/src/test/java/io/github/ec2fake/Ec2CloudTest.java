package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import com.amazonaws.services.ec2.model.Region;
import org.junit.jupiter.api.Test;

class Ec2CloudTest {

  @Test
  void servesTheRealClient() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      assertThat(cloud.client().describeRegions().getRegions())
          .extracting(Region::getRegionName)
          .contains("us-east-1", "eu-west-1");
    }
  }

  @Test
  void refusesInEc2sWords() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      assertThatThrownBy(
              () ->
                  cloud
                      .client()
                      .describeRegions(new DescribeRegionsRequest().withRegionNames("mars-1")))
          .isInstanceOfSatisfying(
              AmazonEC2Exception.class,
              error -> {
                assertThat(error.getErrorCode()).isEqualTo("InvalidParameterValue");
                assertThat(error.getErrorMessage()).isEqualTo("Invalid region: [mars-1]");
                assertThat(error.getStatusCode()).isEqualTo(400);
                assertThat(error.getRequestId()).isNotEmpty();
              });
    }
  }
}
