-- Who began and who was done in each week, named by its Monday.
WITH event AS (
  SELECT CAST(date_trunc('week', started) AS DATE) AS week, 1 AS began, 0 AS finished
  FROM learner
  WHERE started IS NOT NULL
  UNION ALL
  SELECT CAST(date_trunc('week', completed) AS DATE), 0, 1
  FROM learner
  WHERE completed IS NOT NULL
)
SELECT week, sum(began) AS began, sum(finished) AS finished
FROM event
GROUP BY week
ORDER BY week;
