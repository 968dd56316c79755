-- How many attempts a pass took.
SELECT attempts_to_pass AS attempts, count(*) AS people
FROM learner
WHERE attempts_to_pass IS NOT NULL
GROUP BY attempts_to_pass
ORDER BY attempts_to_pass;
