-- Completion by department, manager, site and month of hire.
WITH membership AS (
  SELECT 'department' AS dimension, department AS value, person FROM learner
  UNION ALL
  SELECT 'manager', manager, person FROM learner
  UNION ALL
  SELECT 'site', site, person FROM learner
  UNION ALL
  SELECT
    'hired',
    CAST(extract(year FROM hired) AS INTEGER) || '-'
      || CASE WHEN extract(month FROM hired) < 10 THEN '0' ELSE '' END
      || CAST(extract(month FROM hired) AS INTEGER),
    person
  FROM learner
)
SELECT
  m.dimension,
  m.value,
  count(*) AS people,
  count(*) FILTER (WHERE l.is_done) AS done,
  count(*) FILTER (WHERE l.status = 'passed') AS passed,
  count(*) FILTER (WHERE l.status = 'in progress') AS in_progress,
  count(*) FILTER (WHERE l.status = 'failed') AS failed,
  count(*) FILTER (WHERE l.status = 'not started') AS not_started,
  count(*) FILTER (WHERE l.is_overdue) AS overdue,
  CASE WHEN count(l.score) >= (SELECT number FROM setting WHERE name = 'least') THEN avg(l.score) END AS mean_score
FROM membership m
JOIN learner l ON l.person = m.person
WHERE m.value IS NOT NULL
GROUP BY m.dimension, m.value
ORDER BY m.dimension, m.value;
