"""gunicorn's settings; they work as they are in a container without a home."""

import os
from pathlib import Path

from config import env

wsgi_app = "config.wsgi:application"
bind = env.text("BIND", f"127.0.0.1:{env.number('PORT', 8000)}")
workers = env.number("WEB_CONCURRENCY", 2)
worker_class = "gthread"
threads = env.number("THREADS", 4)
preload_app = True
# The application decides from settings which proxy header it believes.
forwarded_allow_ips = ""
secure_scheme_headers: dict[str, str] = {}
# The socket would be made in the home folder, which may be read-only.
control_socket_disable = True
# A heartbeat on a disk can block a worker for seconds; memory does not.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
chdir = str(Path(__file__).resolve().parents[1])
accesslog = "-" if env.boolean("ACCESS_LOG", default=False) else None
errorlog = "-"
