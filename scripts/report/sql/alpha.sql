-- Cronbach's alpha from mean variance and mean covariance of items, each over all who answered both: where everybody
-- answered everything, that is the usual alpha. At most 2,000 people, as each question is compared with each other.
WITH people AS (SELECT person FROM person_total WHERE n > 1 ORDER BY person LIMIT 2000),
mark AS (
  SELECT a.person, a.item, a.mark
  FROM answer a
  JOIN people s ON s.person = a.person
  WHERE a.mark IS NOT NULL
),
variance AS (SELECT item, var_samp(mark) AS v FROM mark GROUP BY item HAVING count(*) > 1),
pair AS (
  SELECT a.item AS a, b.item AS b, covar_samp(a.mark, b.mark) AS c
  FROM mark a
  JOIN mark b ON b.person = a.person AND b.item > a.item
  GROUP BY a.item, b.item
  HAVING count(*) > 1
),
figures AS (
  SELECT
    (SELECT count(*) FROM variance) AS items,
    (SELECT count(*) FROM people) AS people,
    (SELECT avg(v) FROM variance) AS mean_variance,
    (SELECT avg(c) FROM pair) AS mean_covariance
)
SELECT
  items,
  people,
  CASE
    WHEN people >= (SELECT number FROM setting WHERE name = 'least') AND items > 1
      AND mean_variance + (items - 1) * mean_covariance > 1e-12
      THEN items * mean_covariance / (mean_variance + (items - 1) * mean_covariance)
  END AS alpha
FROM figures;
