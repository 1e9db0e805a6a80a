package dev.musette.http;

/// The root of what this room throws: a reason not to answer as asked, with the status to answer instead. The
/// message is for logs and for the page in debug; it never holds more of the user's data than the part that is
/// wrong.
public class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public HttpException(int status, String message) {
        super(message);
        this.status = status;
    }

    public HttpException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /// The status to answer with, 400 to 599.
    public final int status() {
        return status;
    }
}
