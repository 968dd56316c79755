-- Everyone, by person.
SELECT * FROM learner ORDER BY person;
