-- One row a person: how far they are. A pass is kept; else the newest state counts. Rows without a state of their own only
-- tell that somebody has begun. Which export was named first does not matter.
CREATE TABLE learner AS
WITH told AS (
  SELECT
    a.*,
    coalesce(a.last, a.completed, a.started) AS told_at,
    row_number() OVER (
      PARTITION BY a.person
      ORDER BY
        CASE WHEN a.status = 'passed' THEN 0 WHEN a.status IS NULL THEN 2 ELSE 1 END,
        CASE WHEN coalesce(a.last, a.completed, a.started) IS NULL THEN 1 ELSE 0 END,
        coalesce(a.last, a.completed, a.started) DESC,
        CASE a.status WHEN 'completed' THEN 0 WHEN 'failed' THEN 1 WHEN 'in progress' THEN 2 ELSE 3 END,
        a.attempt DESC NULLS LAST,
        a.version DESC NULLS LAST
    ) AS place
  FROM attempt a
),
state AS (
  SELECT
    person,
    coalesce(
      nullif(max(CASE WHEN place = 1 THEN status END), 'not started'),
      CASE WHEN count(*) > count(status) THEN 'in progress' ELSE 'not started' END
    ) AS status,
    max(score) AS score,
    min(started) AS started,
    max(told_at) AS last,
    min(CASE WHEN status IN ('passed', 'completed') THEN coalesce(completed, last, started) END) AS completed,
    max(CASE WHEN place = 1 THEN version END) AS version,
    nullif(count(DISTINCT attempt), 0) AS attempts,
    min(CASE WHEN status = 'passed' THEN attempt END) AS attempts_to_pass
  FROM told
  GROUP BY person
),
-- The same attempt may be told by two exports: the longest time is that of all of it.
spent AS (
  SELECT person, sum(seconds) AS seconds
  FROM (
    SELECT person, coalesce(attempt, 0) AS attempt, max(seconds) AS seconds
    FROM attempt
    GROUP BY person, coalesce(attempt, 0)
  ) AS by_attempt
  GROUP BY person
)
SELECT
  p.person,
  p.id,
  p.email,
  p.name,
  p.department,
  p.manager,
  p.site,
  p.hired,
  p.due,
  p.in_roster,
  coalesce(s.status, 'not started') AS status,
  s.score,
  s.attempts,
  s.attempts_to_pass,
  s.started,
  s.last,
  CASE WHEN coalesce(s.status, '') IN ('passed', 'completed') THEN s.completed END AS completed,
  t.seconds,
  s.version,
  coalesce(s.status, '') IN ('passed', 'completed') AS is_done,
  p.due IS NOT NULL
    AND p.due < (SELECT CAST(text AS DATE) FROM setting WHERE name = 'today')
    AND coalesce(s.status, '') NOT IN ('passed', 'completed') AS is_overdue
FROM person p
LEFT JOIN state s ON s.person = p.person
LEFT JOIN spent t ON t.person = p.person;
