-- Reports are stored by one statement, however many come at once (decision 016).

-- The quota of an account (5-trust, T22). Here is the whole rule, for reports and for imports.

-- What an account has used, as it stands at an instant: the bucket runs out by the hour, and a day that is over begins anew.
CREATE FUNCTION "allowance_at"("kept" "submission_allowance", "instant" timestamptz, "per_hour" float8)
RETURNS "submission_allowance" LANGUAGE sql STABLE AS $$
  SELECT kept.account_id,
    greatest(0, kept.used - greatest(0, extract(epoch FROM instant - kept.at)::float8) * per_hour / 3600),
    greatest(kept.at, instant),
    CASE WHEN kept.day_start <= instant - interval '24 hours' THEN instant ELSE kept.day_start END,
    CASE WHEN kept.day_start <= instant - interval '24 hours' THEN 0 ELSE kept.day_count END
$$;

-- Seconds until an account may send its next report, that one counted in: 0 when it fits now, else at least one. The bucket must have run down
-- to `burst`, and a day with more than `per_day` must be over. What is less than half a millisecond is floating point's, and no second.
CREATE FUNCTION "allowance_wait"("used" float8, "day_start" timestamptz, "day_count" integer, "instant" timestamptz,
  "per_hour" float8, "per_day" integer, "burst" float8)
RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT ceil(round(1000 * greatest(0, (used - burst) / per_hour * 3600,
    CASE WHEN day_count > per_day THEN extract(epoch FROM day_start + interval '24 hours' - instant)::float8 ELSE 0 END)) / 1000)::integer
$$;

-- Holds the allowances of these accounts to the end of the transaction, in one order for everybody. Who has none yet has used nothing of it.
CREATE FUNCTION "hold_allowances"("accounts" uuid[]) RETURNS SETOF "submission_allowance" LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "submission_allowance" (account_id, used, at, day_start, day_count)
    SELECT account, 0, 'epoch', 'epoch', 0 FROM unnest(accounts) AS account ORDER BY account ON CONFLICT DO NOTHING;
  RETURN QUERY SELECT * FROM "submission_allowance" WHERE account_id = ANY (accounts) ORDER BY account_id FOR UPDATE;
END $$;

-- Counts one against the allowance of an account where it fits; gives the seconds to wait where it does not.
CREATE FUNCTION "take_allowance"("account" uuid, "instant" timestamptz, "per_hour" float8, "per_day" integer, "burst" float8)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  wait integer;
  one "submission_allowance";
BEGIN
  SELECT (allowance_at(held, instant, per_hour)).* INTO one FROM hold_allowances(ARRAY[account]) AS held;
  wait := allowance_wait(one.used + 1, one.day_start, one.day_count + 1, instant, per_hour, per_day, burst);
  IF wait = 0 THEN
    UPDATE "submission_allowance" AS a SET used = one.used + 1, at = one.at, day_start = one.day_start, day_count = one.day_count + 1
      WHERE a.account_id = account;
  END IF;
  RETURN wait;
END $$;

-- Stores reports with their first revision and a line in the log each, exactly once by their ids, as far as the allowance of each author goes.
-- `sent` is an array of objects whose members are columns of "report". Without a quota (`per_hour` null) there is nothing to count. The outcome
-- of each, by its place from 1:
--   created  it is stored now
--   known    its id was there already: by whom, with which content, and the receipt of that time
--   refused  its author has to wait for so many seconds; nothing of it is stored or counted
--   again    to be asked again, under newly drawn names: a name was taken, or somebody else is storing it at this very moment
CREATE FUNCTION "submit_reports"("sent" json, "per_hour" float8, "per_day" integer, "burst" float8)
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
    SELECT at AS place, reports[at] AS one, row_number() OVER (PARTITION BY (reports[at]).id ORDER BY at) = 1 AS is_first,
      (SELECT there FROM "report" AS there WHERE there.id = (reports[at]).id) AS known,
      (SELECT 1 FROM "report" AS there WHERE there.reference = (reports[at]).reference) AS taken
    FROM generate_subscripts(reports, 1) AS at
  ),
  fresh AS (
    SELECT place, one, row_number() OVER (PARTITION BY (one).author_id ORDER BY place)::integer AS nth,
      min((one).received_at) OVER (PARTITION BY (one).author_id) AS instant
    FROM told WHERE is_first AND (known).id IS NULL AND taken IS NULL
  ),
  weighed AS MATERIALIZED (
    SELECT fresh.place, fresh.one, coalesce(allowance_wait(held.used + nth, held.day_start, held.day_count + nth, instant, per_hour, per_day, burst), 0) AS seconds
    FROM fresh LEFT JOIN LATERAL (
      SELECT (allowance_at(a, instant, per_hour)).* FROM "submission_allowance" AS a WHERE a.account_id = (fresh.one).author_id AND per_hour IS NOT NULL
    ) AS held ON true
  ),
  -- In the order of their ids: two statements that store some of the same reports never wait for each other both ways.
  stored AS (
    INSERT INTO "report" SELECT (one).* FROM weighed WHERE seconds = 0 ORDER BY (one).id ON CONFLICT DO NOTHING RETURNING *
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
    SELECT (one).author_id FROM weighed WHERE seconds = 0 AND NOT EXISTS (SELECT FROM stored WHERE stored.id = (one).id)
  )
  SELECT told.place,
    CASE WHEN (known).id IS NOT NULL THEN 'known'
      WHEN is_first AND EXISTS (SELECT FROM stored WHERE stored.id = (told.one).id) THEN 'created'
      WHEN weighed.seconds > 0 AND (weighed.one).author_id = (told.one).author_id AND NOT EXISTS (SELECT FROM lost WHERE lost.author_id = (weighed.one).author_id) THEN 'refused'
      ELSE 'again' END,
    weighed.seconds, (known).author_id, (known).content_hash, (known).reference::text, (known).received_at
  FROM told LEFT JOIN weighed ON (weighed.one).id = (told.one).id;
END $$;
