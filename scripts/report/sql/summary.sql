-- The whole in one row.
SELECT
  count(*) AS people,
  count(*) FILTER (WHERE is_done) AS done,
  count(*) FILTER (WHERE status = 'passed') AS passed,
  count(*) FILTER (WHERE status = 'completed') AS completed,
  count(*) FILTER (WHERE status = 'failed') AS failed,
  count(*) FILTER (WHERE status = 'in progress') AS in_progress,
  count(*) FILTER (WHERE status = 'not started') AS not_started,
  count(*) FILTER (WHERE is_overdue) AS overdue,
  count(*) FILTER (WHERE in_roster) AS in_roster,
  CASE WHEN count(score) >= (SELECT number FROM setting WHERE name = 'least') THEN avg(score) END AS mean_score,
  CASE
    WHEN count(seconds) FILTER (WHERE is_done) >= (SELECT number FROM setting WHERE name = 'least')
      THEN avg(seconds) FILTER (WHERE is_done)
  END AS mean_seconds
FROM learner;
