-- How the best scores are spread, in steps of ten; 100 belongs to the last.
SELECT CAST(least(floor(score / 10), 9) AS INTEGER) * 10 AS from_score, count(*) AS people
FROM learner
WHERE score IS NOT NULL
GROUP BY CAST(least(floor(score / 10), 9) AS INTEGER) * 10
ORDER BY from_score;
