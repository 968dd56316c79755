-- Ways through role plays: how many went each way first, and what it scored; the twenty most taken of each. The LMS holds
-- one as its score and its steps: "score[.]80[,]door[.]a[,]yard[.]b", or "score,80,door,a,yard,b" in SCORM 1.2.
WITH walked AS (
  SELECT a.item, i.question, a.response, count(*) AS people, max(a.mark) AS mark
  FROM answer a
  JOIN item i ON i.item = a.item
  WHERE i.kind = 'role-play' AND a.response IS NOT NULL
  GROUP BY a.item, i.question, a.response
),
path AS (
  SELECT
    item,
    question,
    CASE
      WHEN response LIKE '%[.]%'
        THEN replace(replace(regexp_replace(response, '^score\[\.\][0-9.]+\[,\]', ''), '[,]', ' > '), '[.]', ' ')
      ELSE replace(
        regexp_replace(regexp_replace(response, '^score,[0-9.]+,', ''), '([^,]+),([^,]+),', '\1 \2 > ', 'g'), ',', ' '
      )
    END AS path,
    sum(people) AS people,
    max(mark) AS mark,
    max(
      CASE
        WHEN response LIKE 'score%'
          THEN CAST(regexp_replace(response, '^score(\[\.\]|,)([0-9]+).*$', '\2') AS DOUBLE PRECISION)
      END
    ) AS score
  FROM walked
  GROUP BY 1, 2, 3
),
ranked AS (
  SELECT
    p.*,
    sum(people) OVER (PARTITION BY item) AS n,
    row_number() OVER (PARTITION BY item ORDER BY people DESC, path) AS place
  FROM path p
)
SELECT item, question, path, mark = 1 AS ends_well, score, people, CAST(people AS DOUBLE PRECISION) / n AS share
FROM ranked
WHERE n >= (SELECT number FROM setting WHERE name = 'least') AND place <= 20
ORDER BY item, people DESC, path;
