package dev.musette.base.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses of machines, alone and inside others.
class AddressesTest {
    @Test
    void anAddressMayNameTheZoneOfThisMachine() {
        assertThat(IpAddresses.isIpv6("fe80::1%eth0")).isTrue();
        assertThat(IpAddresses.normalizeIpv6("FE80:0::1%eth0", false)).isEqualTo("fe80::1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[::1%eth0]/", "http://[::1%25eth0]/", "http://[::1%<script>]/", "http://[::1%]/"})
    void aUrlNamesNone(String url) {
        assertThatCode(() -> UrlValidator.DEFAULT.validate("http://[::1]/")).doesNotThrowAnyException();
        assertThatThrownBy(() -> UrlValidator.DEFAULT.validate(url)).hasMessage("This must be a URL.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo@[fe80::1%eth0]", "jo@[::1%\r\nBcc: all@example.com]", "jo@[127.0.0.1%1]"})
    void aMailAddressNamesNone(String address) {
        assertThatCode(() -> EmailValidator.DEFAULT.validate("jo@[fe80::1]")).doesNotThrowAnyException();
        assertThatCode(() -> EmailValidator.DEFAULT.validate("jo@[127.0.0.1]")).doesNotThrowAnyException();
        assertThatThrownBy(() -> EmailValidator.DEFAULT.validate(address)).hasMessage("This must be an email address.");
    }
}
