-- The facts that all questions are asked of. DuckDB and PostgreSQL take this file and all the others here as they are.

-- What a run is set to: pass_mark (percent), today (date), least (fewest answers that may be shown).
CREATE TABLE setting (name TEXT PRIMARY KEY, number DOUBLE PRECISION, text TEXT);

-- Everyone that an export or the roster names.
CREATE TABLE person (
  person INTEGER PRIMARY KEY,
  id TEXT,
  email TEXT,
  name TEXT,
  department TEXT,
  manager TEXT,
  site TEXT,
  hired DATE,
  due DATE,
  in_roster BOOLEAN NOT NULL
);

-- What an export says of a person and the course; attempt is null where the export knows no attempts, status where a row
-- says only that there was one.
CREATE TABLE attempt (
  person INTEGER NOT NULL,
  source INTEGER NOT NULL,
  attempt INTEGER,
  status TEXT,
  score DOUBLE PRECISION,
  started TIMESTAMP,
  last TIMESTAMP,
  completed TIMESTAMP,
  seconds BIGINT,
  version TEXT
);

-- The first answer of each person to each question: mark from 0 to 1, null where nothing is right or wrong.
CREATE TABLE answer (person INTEGER NOT NULL, item TEXT NOT NULL, response TEXT, mark DOUBLE PRECISION);

-- Results by objective: score in percent.
CREATE TABLE objective (person INTEGER NOT NULL, objective TEXT NOT NULL, score DOUBLE PRECISION);

-- What the course says of its questions, as far as it is known.
CREATE TABLE item (
  item TEXT PRIMARY KEY,
  module TEXT,
  objective TEXT,
  kind TEXT,
  question TEXT,
  right_answer TEXT
);

-- The answers of a question that can be chosen.
CREATE TABLE item_option (item TEXT NOT NULL, response TEXT NOT NULL, text TEXT, is_right BOOLEAN NOT NULL);
