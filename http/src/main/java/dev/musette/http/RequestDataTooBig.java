package dev.musette.http;

/// The body is larger than [RequestOptions] allow: answered with 413 Content Too Large.
public class RequestDataTooBig extends HttpException {
    private static final long serialVersionUID = 1L;

    public RequestDataTooBig(String message) {
        super(413, message);
    }
}
