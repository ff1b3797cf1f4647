package dev.coffeeshop.operator.serve;

/** What one request is answered with. */
record Answer(int status, MediaType type, String body) {

    static Answer page(String html) {
        return new Answer(200, MediaType.HTML, html);
    }

    static Answer of(MediaType type, String body) {
        return new Answer(200, type, body);
    }
}
