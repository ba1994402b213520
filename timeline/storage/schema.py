"""Which version of the schema a database has: a new one is made, an old one refused until it is migrated."""

from __future__ import annotations

import secrets
from importlib.resources import as_file, files

from sqlalchemy import Connection, Engine, insert, inspect

from timeline.errors import StoreError
from timeline.storage.engine import plain_errors, writing
from timeline.storage.tables import METADATA, NOTE

# The newest revision of `migrations/versions`; a test holds it against the folder.
HEAD = "0004"
# Stores of before there were migrations: SQLite files that bear this number themselves.
_FIRST, _FIRST_NUMBER = "0003", 3
_REVISIONS = (_FIRST, HEAD)


def prepare(engine: Engine) -> None:
    """Makes the tables where the database is new; raises `StoreError` where it has others."""
    with plain_errors(), engine.connect() as connection:
        found = revision_of(connection)
    if found is None:
        with writing(engine) as connection:
            if revision_of(connection) is None:
                _make_tables(connection)
        return
    check_known(found)
    if found != HEAD:
        raise StoreError(
            f"the store has an older schema ({found}, needed is {HEAD}): "
            "run `timeline migrate` with the same --database, which upgrades it in place"
        )


def check_known(revision: str) -> None:
    """Raises `StoreError` where the schema is newer than the code."""
    if revision not in _REVISIONS:
        raise StoreError(
            f"the store was written by a newer version of event-timeline (its schema is {revision}, "
            f"known here is {HEAD}): install that version"
        )


def revision_of(connection: Connection) -> str | None:
    """The revision of the database, `None` where it is empty; raises `StoreError` where it is no store."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    if not tables:
        return None
    if connection.dialect.name == "sqlite":
        number = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if "report" in tables and number == _FIRST_NUMBER:
            return _FIRST
    raise StoreError("the database holds something else than a store: name another one")


def upgrade(connection: Connection) -> None:
    """Brings the tables to the newest revision, inside the transaction of the connection."""
    from alembic import command
    from alembic.config import Config

    with as_file(files("timeline.storage") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.attributes["connection"] = connection
        if not inspect(connection).has_table("alembic_version"):
            command.stamp(config, _FIRST)
        command.upgrade(config, "head")


def name_store(connection: Connection) -> None:
    """Gives the store the name by which its cursors are told from those of another one."""
    connection.execute(insert(NOTE).values(name="store", value=secrets.token_hex(4)))


def _make_tables(connection: Connection) -> None:
    METADATA.create_all(connection, checkfirst=False)
    connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{HEAD}')")
    name_store(connection)
