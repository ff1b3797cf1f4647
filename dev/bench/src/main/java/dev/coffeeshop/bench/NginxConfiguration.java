package dev.coffeeshop.bench;

import java.nio.file.Path;

/** nginx as one process that answers from memory and closes no connection. */
final class NginxConfiguration {

    private NginxConfiguration() {}

    static String text(Path home, int port) {
        return """
                daemon off;
                master_process off;
                worker_processes 1;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { worker_connections 8192; }
                http {
                  access_log off;
                  keepalive_requests 1000000000;
                  keepalive_timeout 3600s;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d backlog=4096;
                    location / { default_type text/plain; return 200 "ok"; }
                  }
                }
                """.formatted(home, port);
    }
}
