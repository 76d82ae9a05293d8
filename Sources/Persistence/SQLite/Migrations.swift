import GRDB

extension DatabaseMigrator {
  /// Every schema there ever was, in order; a migration that has been released is never edited.
  static var humble: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("one person's events, session, questions, plans and ratings") {
      database in
      try database.execute(
        sql: """
          CREATE TABLE session (
            person TEXT PRIMARY KEY NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            sealed BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE event (
            person TEXT NOT NULL REFERENCES session (person) ON DELETE CASCADE
              DEFERRABLE INITIALLY DEFERRED,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            sealed BLOB NOT NULL,
            PRIMARY KEY (person, sequence)
          ) STRICT, WITHOUT ROWID;
          CREATE TRIGGER event_is_append_only BEFORE UPDATE ON event
            BEGIN SELECT RAISE (ABORT, 'the event log is append-only'); END;
          CREATE TABLE asked (
            person TEXT NOT NULL REFERENCES session (person) ON DELETE CASCADE
              DEFERRABLE INITIALLY DEFERRED,
            meaning TEXT NOT NULL,
            time INTEGER NOT NULL,
            PRIMARY KEY (person, meaning)
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE plan (
            person TEXT NOT NULL REFERENCES session (person) ON DELETE CASCADE
              DEFERRABLE INITIALLY DEFERRED,
            number INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (person, number)
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE rating (
            person TEXT NOT NULL REFERENCES session (person) ON DELETE CASCADE
              DEFERRABLE INITIALLY DEFERRED,
            number INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (person, number)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("deliveries, subscriptions, occurrences and the outbox") {
      database in
      try database.execute(
        sql: """
          CREATE TABLE delivery (
            platform TEXT NOT NULL,
            tenant TEXT NOT NULL,
            key TEXT NOT NULL,
            person TEXT NOT NULL,
            time INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (platform, tenant, key)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX delivery_by_time ON delivery (time);
          CREATE INDEX delivery_by_person ON delivery (person);
          CREATE TABLE owner (
            pseudonym TEXT PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('person', 'room')),
            due INTEGER,
            sealed BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX owner_by_due ON owner (due) WHERE due IS NOT NULL;
          CREATE TABLE occurrence (
            owner TEXT NOT NULL,
            year INTEGER NOT NULL,
            week INTEGER NOT NULL,
            time INTEGER NOT NULL,
            PRIMARY KEY (owner, year, week)
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            owner TEXT NOT NULL,
            platform TEXT NOT NULL,
            room TEXT NOT NULL,
            key TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'parked', 'refused')),
            due INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            uncertain INTEGER NOT NULL DEFAULT 0,
            created INTEGER NOT NULL,
            reason TEXT,
            sealed BLOB
          ) STRICT;
          CREATE INDEX outbox_by_due ON outbox (state, due);
          CREATE INDEX outbox_by_room ON outbox (room, id);
          CREATE INDEX outbox_by_owner ON outbox (owner);
          CREATE TABLE posted (
            tag TEXT PRIMARY KEY NOT NULL,
            owner TEXT NOT NULL,
            sealed BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX posted_by_owner ON posted (owner);
          CREATE TABLE secret (
            name TEXT PRIMARY KEY NOT NULL,
            sealed BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("sessions in place, and no index that only forgetting uses") {
      database in
      // A session fits into a leaf of a table with row numbers; without them each writing of it freed
      // and filled a page of its own.
      try database.execute(
        sql: """
          CREATE TABLE session_in_place (
            person TEXT PRIMARY KEY NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            sealed BLOB NOT NULL
          ) STRICT;
          INSERT INTO session_in_place SELECT person, version, sealed FROM session;
          DROP TABLE session;
          ALTER TABLE session_in_place RENAME TO session;
          DROP INDEX delivery_by_person;
          """)
    }
    migrator.registerMigration("when the app was put into a tenant or taken out of it") {
      database in
      try database.execute(
        sql: """
          CREATE TABLE installation (
            name TEXT PRIMARY KEY NOT NULL,
            time INTEGER NOT NULL,
            is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1))
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("events and deliveries in the order they came") { database in
      // Rows of some hundred bytes, put wherever their name belongs, split pages again and again. In
      // the order they came those of a whole group fill one page, and only a short entry is filed.
      try database.execute(
        sql: """
          CREATE TABLE event_in_order (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES session (person) ON DELETE CASCADE
              DEFERRABLE INITIALLY DEFERRED,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            sealed BLOB NOT NULL,
            UNIQUE (person, sequence)
          ) STRICT;
          INSERT INTO event_in_order (person, sequence, sealed)
            SELECT person, sequence, sealed FROM event ORDER BY person, sequence;
          DROP TABLE event;
          ALTER TABLE event_in_order RENAME TO event;
          CREATE TRIGGER event_is_append_only BEFORE UPDATE ON event
            BEGIN SELECT RAISE (ABORT, 'the event log is append-only'); END;
          CREATE TABLE delivery_in_order (
            id INTEGER PRIMARY KEY,
            platform TEXT NOT NULL,
            tenant TEXT NOT NULL,
            key TEXT NOT NULL,
            person TEXT NOT NULL,
            time INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            UNIQUE (platform, tenant, key)
          ) STRICT;
          INSERT INTO delivery_in_order (platform, tenant, key, person, time, sealed)
            SELECT platform, tenant, key, person, time, sealed FROM delivery ORDER BY time;
          DROP TABLE delivery;
          ALTER TABLE delivery_in_order RENAME TO delivery;
          CREATE INDEX delivery_by_time ON delivery (time);
          """)
    }
    return migrator
  }
}
