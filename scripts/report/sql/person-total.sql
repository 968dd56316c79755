-- What each person reached on all questions that they were asked: sum, number and mean of marks.
CREATE TABLE person_total AS
SELECT person, sum(mark) AS total, count(mark) AS n, avg(mark) AS mean
FROM answer
WHERE mark IS NOT NULL
GROUP BY person;
