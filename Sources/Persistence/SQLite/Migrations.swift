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
    return migrator
  }
}
