-- People who need a nudge: overdue first, then due soonest, then those longest away.
SELECT person, id, email, name, department, manager, site, due, status, score, last, is_overdue
FROM learner
WHERE NOT is_done
ORDER BY
  CASE WHEN is_overdue THEN 0 ELSE 1 END,
  due ASC NULLS LAST,
  last ASC NULLS FIRST,
  person;
