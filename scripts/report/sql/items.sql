-- How good the questions are, by first answers only, each with its own n. docs/report.md has the formulas.
WITH least AS (SELECT number AS n FROM setting WHERE name = 'least'),
marked AS (
  SELECT
    a.item,
    a.person,
    a.mark,
    t.mean,
    CASE WHEN t.n > 1 THEN (t.total - a.mark) / (t.n - 1) END AS rest
  FROM answer a
  JOIN person_total t ON t.person = a.person
  WHERE a.mark IS NOT NULL
),
placed AS (
  SELECT
    item,
    mark,
    row_number() OVER (PARTITION BY item ORDER BY mean DESC, person) AS from_top,
    row_number() OVER (PARTITION BY item ORDER BY mean, person DESC) AS from_bottom,
    -- At least one; half up, as people round.
    greatest(1, floor(0.27 * count(*) OVER (PARTITION BY item) + 0.5)) AS size
  FROM marked
),
ends AS (
  SELECT
    item,
    avg(CASE WHEN from_top <= size THEN mark END) - avg(CASE WHEN from_bottom <= size THEN mark END) AS upper_lower
  FROM placed
  GROUP BY item
),
figures AS (
  SELECT
    item,
    count(*) AS n,
    avg(mark) AS facility,
    CASE
      WHEN stddev_pop(mark) > 1e-12 AND stddev_pop(rest) > 1e-12 THEN corr(mark, rest)
    END AS item_rest,
    avg(CASE WHEN mark = 1 THEN mean END) AS mean_right,
    avg(CASE WHEN mark = 0 THEN mean END) AS mean_wrong,
    stddev_pop(mean) AS spread,
    avg(CASE WHEN mark = 1 THEN 1.0 ELSE 0.0 END) AS p,
    min(CASE WHEN mark IN (0, 1) THEN 1 ELSE 0 END) AS is_binary
  FROM marked
  GROUP BY item
)
SELECT
  f.item,
  f.n,
  f.n >= l.n AS is_shown,
  CASE WHEN f.n >= l.n THEN f.facility END AS facility,
  CASE WHEN f.n >= l.n THEN f.item_rest END AS item_rest,
  CASE WHEN f.n >= l.n THEN e.upper_lower END AS upper_lower,
  CASE
    WHEN f.n >= l.n AND f.is_binary = 1 AND f.spread > 1e-12
      THEN (f.mean_right - f.mean_wrong) / f.spread * sqrt(f.p * (1 - f.p))
  END AS point_biserial,
  i.module,
  i.objective,
  i.kind,
  i.question,
  i.right_answer
FROM figures f
JOIN ends e ON e.item = f.item
CROSS JOIN least l
LEFT JOIN item i ON i.item = f.item
ORDER BY f.item;
