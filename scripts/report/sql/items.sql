-- How good the questions are, by first answers only, each with its own n. docs/report.md has the formulas.
WITH least AS (SELECT number AS n FROM setting WHERE name = 'least'),
marked AS (
  SELECT
    a.item,
    a.mark,
    t.mean,
    t.top,
    t.bottom,
    CASE WHEN t.n > 1 THEN (t.total - a.mark) / (t.n - 1) END AS rest
  FROM answer a
  JOIN person_total t ON t.person = a.person
  WHERE a.mark IS NOT NULL
),
figures AS (
  SELECT
    item,
    count(*) AS n,
    avg(mark) AS facility,
    sum(mark * top) / nullif(sum(top), 0) - sum(mark * bottom) / nullif(sum(bottom), 0) AS upper_lower,
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
  CASE WHEN f.n >= l.n THEN f.upper_lower END AS upper_lower,
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
CROSS JOIN least l
LEFT JOIN item i ON i.item = f.item
ORDER BY f.item;
