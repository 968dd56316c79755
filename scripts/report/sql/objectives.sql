-- What is strong and weak: by the objectives that the LMS holds, else by the first answers to their questions.
WITH least AS (SELECT number AS n FROM setting WHERE name = 'least'),
told AS (
  SELECT objective, count(DISTINCT person) AS people, avg(score) AS mean_score
  FROM objective
  WHERE score IS NOT NULL
  GROUP BY objective
),
answered AS (
  SELECT i.objective, count(DISTINCT a.person) AS people, avg(a.mark) * 100 AS mean_score
  FROM answer a
  JOIN item i ON i.item = a.item
  WHERE a.mark IS NOT NULL AND i.objective IS NOT NULL
  GROUP BY i.objective
)
SELECT
  coalesce(t.objective, a.objective) AS objective,
  t.people AS reported_people,
  CASE WHEN t.people >= (SELECT n FROM least) THEN t.mean_score END AS reported_score,
  a.people AS answered_people,
  CASE WHEN a.people >= (SELECT n FROM least) THEN a.mean_score END AS answered_score
FROM told t
FULL JOIN answered a ON a.objective = t.objective
ORDER BY objective;
