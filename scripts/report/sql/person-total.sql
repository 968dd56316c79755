-- What each person reached on all questions that they were asked: sum, number and mean of marks; and whether they are
-- among the best or the weakest 27 % (half up, as people round; one at least).
CREATE TABLE person_total AS
WITH total AS (
  SELECT person, sum(mark) AS total, count(mark) AS n, avg(mark) AS mean
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
    row_number() OVER (ORDER BY mean DESC, person) AS place,
    count(*) OVER () AS people
  FROM total
)
SELECT
  person,
  total,
  n,
  mean,
  place <= greatest(1, floor(0.27 * people + 0.5)) AS is_top,
  place > people - greatest(1, floor(0.27 * people + 0.5)) AS is_bottom
FROM placed;
