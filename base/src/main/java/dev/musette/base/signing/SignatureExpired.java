package dev.musette.base.signing;

/// A text was signed here, but longer ago than is allowed.
public class SignatureExpired extends BadSignature {
    private static final long serialVersionUID = 1L;

    public SignatureExpired(String message) {
        super(message);
    }
}
