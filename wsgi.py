"""`gunicorn wsgi:app` serves the service; the store is named by TIMELINE_DATABASE."""

from api import create_app

app = create_app()
