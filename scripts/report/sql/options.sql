-- Which answer draws whom: how many chose it, and how those did on all questions.
WITH least AS (SELECT number AS n FROM setting WHERE name = 'least'),
counted AS (
  SELECT
    a.item,
    a.response,
    count(*) AS people,
    CASE WHEN count(t.mean) >= (SELECT n FROM least) THEN avg(t.mean) END AS mean_of_choosers,
    max(a.mark) AS mark
  FROM answer a
  LEFT JOIN person_total t ON t.person = a.person
  WHERE a.response IS NOT NULL
  GROUP BY a.item, a.response
),
whole AS (SELECT item, sum(people) AS n, count(*) AS kinds FROM counted GROUP BY item)
SELECT
  c.item,
  c.response,
  o.text,
  coalesce(o.is_right, c.mark = 1) AS is_right,
  c.people,
  CAST(c.people AS DOUBLE PRECISION) / w.n AS share,
  c.mean_of_choosers
FROM counted c
JOIN whole w ON w.item = c.item
CROSS JOIN least l
LEFT JOIN item i ON i.item = c.item
LEFT JOIN item_option o ON o.item = c.item AND o.response = c.response
-- Texts that learners write freely would be a list of their own words: questions with very many answers are left out.
-- Role plays have paths of their own.
WHERE w.n >= l.n AND w.kinds <= 50 AND coalesce(i.kind, '') <> 'role-play'
ORDER BY c.item, c.response;
