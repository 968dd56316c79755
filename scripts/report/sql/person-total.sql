-- What each person reached on all questions that they were asked: sum, number and mean of marks; and how far they count among
-- the best and the weakest 27 % (half up, as people round; one at least). Where several with the same mean stand at the
-- edge, each counts with the share of them that has room. Means are the same to ten places, whatever order they were summed in.
CREATE TABLE person_total AS
WITH total AS (
  SELECT person, sum(mark) AS total, count(mark) AS n, avg(mark) AS mean, CAST(avg(mark) AS DECIMAL(12, 10)) AS level
  FROM answer
  WHERE mark IS NOT NULL
  GROUP BY person
),
placed AS (
  SELECT
    person,
    total,
    n,
    mean,
    rank() OVER (ORDER BY level DESC) - 1 AS better,
    rank() OVER (ORDER BY level) - 1 AS weaker,
    CAST(count(*) OVER (PARTITION BY level) AS DOUBLE PRECISION) AS alike,
    greatest(1, floor(0.27 * count(*) OVER () + 0.5)) AS room
  FROM total
)
SELECT
  person,
  total,
  n,
  mean,
  least(1, greatest(0, (room - better) / alike)) AS top,
  least(1, greatest(0, (room - weaker) / alike)) AS bottom
FROM placed;
