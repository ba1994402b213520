-- The tables of a store of version 3, before there were migrations.
CREATE TABLE article (
  id VARCHAR NOT NULL,
  digest VARCHAR NOT NULL,
  text TEXT NOT NULL,
  published VARCHAR(10) NOT NULL,
  source VARCHAR,
  url VARCHAR,
  title VARCHAR,
  PRIMARY KEY (id),
  UNIQUE (digest)
);
CREATE TABLE event (
  id VARCHAR NOT NULL,
  json BLOB NOT NULL,
  PRIMARY KEY (id)
);
CREATE TABLE actor (
  id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  country VARCHAR,
  sector VARCHAR,
  PRIMARY KEY (id)
);
CREATE TABLE report (
  id VARCHAR NOT NULL,
  article VARCHAR NOT NULL,
  event VARCHAR NOT NULL,
  place INTEGER NOT NULL,
  json BLOB NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE,
  FOREIGN KEY(event) REFERENCES event (id)
);
CREATE INDEX ix_report_event ON report (event);
CREATE INDEX ix_report_article ON report (article);
CREATE TABLE appearance (
  actor VARCHAR NOT NULL,
  day VARCHAR(10) NOT NULL,
  grain INTEGER NOT NULL,
  event VARCHAR NOT NULL,
  first VARCHAR(10),
  last VARCHAR(10),
  status VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  role VARCHAR NOT NULL,
  itself BOOLEAN NOT NULL,
  PRIMARY KEY (actor, day, grain, event),
  FOREIGN KEY(event) REFERENCES event (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX appearance_by_event ON appearance (event);
CREATE TABLE name (
  "key" VARCHAR NOT NULL,
  actor VARCHAR NOT NULL,
  PRIMARY KEY ("key", actor),
  FOREIGN KEY(actor) REFERENCES actor (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE TABLE block (
  "key" VARCHAR NOT NULL,
  report VARCHAR NOT NULL,
  PRIMARY KEY ("key", report),
  FOREIGN KEY(report) REFERENCES report (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX block_by_report ON block (report);
PRAGMA user_version = 3;
