-- As in the migration 20261127000000_submit, where its outcomes are told. Reports of several authors under one id, sent at the same time, are weighed each by
-- its own author's allowance: whoever stood behind one that did not fit was told "again" before, as often as there was another one in front.
CREATE OR REPLACE FUNCTION "submit_reports"("sent" json, "per_hour" float8, "per_day" integer, "burst" float8)
RETURNS TABLE ("place" integer, "outcome" text, "seconds" integer, "author_id" uuid, "content_hash" text, "reference" text, "received_at" timestamptz)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  reports "report"[] := ARRAY(SELECT one FROM json_populate_recordset(NULL::"report", sent) AS one);
BEGIN
  -- First of all, and by a statement of its own: what is read below is then what stands when it is our turn.
  IF per_hour IS NOT NULL THEN
    PERFORM hold_allowances(ARRAY(SELECT DISTINCT one.author_id FROM unnest(reports) AS one));
  END IF;
  RETURN QUERY
  WITH told AS MATERIALIZED (
    -- One look into an index for each, whatever the planner thinks of the size of the table.
    SELECT at AS place, reports[at] AS one, row_number() OVER (PARTITION BY (reports[at]).id, (reports[at]).author_id ORDER BY at) = 1 AS is_first,
      (SELECT there FROM "report" AS there WHERE there.id = (reports[at]).id) AS known,
      (SELECT 1 FROM "report" AS there WHERE there.reference = (reports[at]).reference) AS taken
    FROM generate_subscripts(reports, 1) AS at
  ),
  fresh AS (
    SELECT place, one, row_number() OVER (PARTITION BY (one).author_id ORDER BY place)::integer AS nth,
      min((one).received_at) OVER (PARTITION BY (one).author_id) AS instant
    FROM told WHERE is_first AND (known).id IS NULL AND taken IS NULL
  ),
  held AS MATERIALIZED (
    SELECT now.* FROM (SELECT (one).author_id, min(instant) AS instant FROM fresh GROUP BY 1) AS author
    JOIN "submission_allowance" AS a ON a.account_id = author.author_id AND per_hour IS NOT NULL
    CROSS JOIN LATERAL allowance_at(a, author.instant, per_hour) AS now
  ),
  weighed AS MATERIALIZED (
    SELECT fresh.place, fresh.one, coalesce(allowance_wait(held.used + nth, held.day_start, held.day_count + nth, instant, per_hour, per_day, burst), 0) AS seconds
    FROM fresh LEFT JOIN held ON held.account_id = (fresh.one).author_id
  ),
  -- In the order of their ids: two statements that store some of the same reports never wait for each other both ways. Of two authors under one id, the
  -- first is stored; the other sees it the next time.
  stored AS (
    INSERT INTO "report" SELECT (one).* FROM weighed WHERE seconds = 0 ORDER BY (one).id, place ON CONFLICT DO NOTHING RETURNING *
  ),
  revised AS (
    INSERT INTO "report_revision" (report_id, number, action, actor_id, at, status, area_id, category, item_code, severity, people_affected,
      unlikely, quantity_needed, quantity_available, unit, observed_on, source_type, citation, claimed_by, statement, valid_until, counter_claim,
      archived, coding_note, note)
    SELECT id, 1, 'submit', author_id, received_at, status, area_id, category, item_code, severity, people_affected,
      unlikely, quantity_needed, quantity_available, unit, observed_on, source_type, citation, claimed_by, statement, valid_until, counter_claim,
      archived, coding_note, note FROM stored
  ),
  logged AS (
    INSERT INTO "audit_entry" (at, actor_id, action, subject, detail)
    SELECT received_at, author_id, 'report.submit', id::text, '{"revision": 1}' FROM stored
  ),
  counted AS (
    UPDATE "submission_allowance" AS a SET (used, at, day_start, day_count) =
      (SELECT now.used + new.reports, now.at, now.day_start, now.day_count + new.reports FROM allowance_at(a, new.instant, per_hour) AS now)
    FROM (SELECT author_id, count(*)::integer AS reports, min(received_at) AS instant FROM stored GROUP BY author_id) AS new
    WHERE a.account_id = new.author_id AND per_hour IS NOT NULL
  ),
  -- Of an author who lost a race for a name, what was refused might fit after all.
  lost AS (
    SELECT (one).author_id FROM weighed WHERE seconds = 0 AND NOT EXISTS (SELECT FROM stored WHERE stored.id = (one).id AND stored.author_id = (one).author_id)
  )
  SELECT told.place,
    CASE WHEN (known).id IS NOT NULL THEN 'known'
      WHEN is_first AND EXISTS (SELECT FROM stored WHERE stored.id = (told.one).id AND stored.author_id = (told.one).author_id) THEN 'created'
      WHEN weighed.seconds > 0 AND NOT EXISTS (SELECT FROM lost WHERE lost.author_id = (weighed.one).author_id) THEN 'refused'
      ELSE 'again' END,
    weighed.seconds, (known).author_id, (known).content_hash, (known).reference::text, (known).received_at
  FROM told LEFT JOIN weighed ON (weighed.one).id = (told.one).id AND (weighed.one).author_id = (told.one).author_id;
END $$;
