-- What the plans on a million reports showed (tests/db/plans.test.ts).

-- The log compares names byte by byte and hands its own collation on; under that the index of reports was no use, and every correction of a public report
-- read the table from its beginning.
CREATE OR REPLACE FUNCTION "public_reason"("id" text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT revision.reason FROM report
  JOIN report_revision AS revision ON revision.report_id = report.id AND revision.number = report.revision
  WHERE report.public_id = $1 COLLATE "default" AND revision.action = 'correct'
$$;

-- Whether a report of an import stands for another one: asked for each import that is listed or taken back.
CREATE INDEX "report_duplicate_of" ON "report" ("duplicate_of_id") WHERE "duplicate_of_id" IS NOT NULL;
