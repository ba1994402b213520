"""How gunicorn serves the application: `gunicorn -c python:api.server wsgi:app`."""

threads = 4

# A text of the largest size takes long to read; a worker that works is not to be killed for it.
timeout = 300

# Its place is the same for all services of a user: two of them would quarrel over it.
control_socket_disable = True
