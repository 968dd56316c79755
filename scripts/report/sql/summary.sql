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
  avg(score) AS mean_score,
  avg(seconds) FILTER (WHERE is_done) AS mean_seconds
FROM learner;
