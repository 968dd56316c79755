-- Which version of the course people have taken.
SELECT version, count(*) AS people
FROM learner
WHERE version IS NOT NULL
GROUP BY version
ORDER BY version;
