package dev.musette.forms;

import dev.musette.base.validation.IpAddresses;
import dev.musette.base.validation.Validator;
import dev.musette.base.validation.Validators;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An internet address, of IPv6 in its canonical spelling.
public final class GenericIPAddressField extends TextField<GenericIPAddressField> {
    private static final int MAX_LENGTH = 39;

    /// Which addresses a field takes.
    public enum Protocol {
        BOTH,
        IPV4,
        IPV6
    }

    private final Protocol protocol;
    private final boolean unpackIpv4;

    private GenericIPAddressField(FieldOptions options, TextOptions text, Protocol protocol, boolean unpackIpv4) {
        super(options, text);
        this.protocol = protocol;
        this.unpackIpv4 = unpackIpv4;
    }

    public static GenericIPAddressField create() {
        return new GenericIPAddressField(
                FieldOptions.DEFAULTS, new TextOptions(MAX_LENGTH, null, true, ""), Protocol.BOTH, false);
    }

    /// This field for addresses of this kind.
    public GenericIPAddressField protocol(Protocol protocol) {
        return new GenericIPAddressField(options(), text(), protocol, unpackIpv4);
    }

    /// This field returning an IPv4 address that is mapped into IPv6 as such, or not.
    public GenericIPAddressField unpackIpv4(boolean unpack) {
        return new GenericIPAddressField(options(), text(), protocol, unpack);
    }

    @Override
    protected GenericIPAddressField with(FieldOptions options) {
        return new GenericIPAddressField(options, text(), protocol, unpackIpv4);
    }

    @Override
    GenericIPAddressField with(TextOptions text) {
        return new GenericIPAddressField(options(), text, protocol, unpackIpv4);
    }

    @Override
    protected String toValue(@Nullable Object raw) {
        String value = super.toValue(raw);
        if (value.indexOf(':') < 0) {
            return value;
        }
        String normal = IpAddresses.normalizeIpv6(value, unpackIpv4);
        if (normal == null) {
            throw error("invalid");
        }
        return normal;
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid") ? "This must be an IP address." : super.message(code);
    }

    @Override
    protected List<Validator<? super String>> defaultValidators() {
        return List.of(
                switch (protocol) {
                    case BOTH -> Validators.IP_ADDRESS;
                    case IPV4 -> Validators.IPV4_ADDRESS;
                    case IPV6 -> Validators.IPV6_ADDRESS;
                });
    }
}
