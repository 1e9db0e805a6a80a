package dev.musette.http;

/// A form has more files than [UploadOptions#maxFiles].
public class TooManyFilesSent extends SuspiciousOperation {
    private static final long serialVersionUID = 1L;

    public TooManyFilesSent(String message) {
        super(message);
    }
}
