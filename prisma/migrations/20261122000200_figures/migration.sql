-- A cell knows that its leading report gives a number of people (people_on) without knowing a number that is withheld (people).
ALTER TABLE "lead_cell" DROP CONSTRAINT "lead_cell_ranges";
ALTER TABLE "lead_cell" ADD CONSTRAINT "lead_cell_ranges" CHECK (
  "severity" BETWEEN 1 AND 5 AND "people" >= 0 AND "people_low" <= "people_high" AND "reports" >= 1
  AND "observed_on" <= "day" AND ("people_on" IS NOT NULL OR num_nonnulls("people", "people_low", "people_high") = 0));

-- What a decision looks up: the public reports of one area and item, and the counts of one day.
CREATE INDEX "public_report_key" ON "public_report" ("area_id", "category", "item_code", "observed_on");
-- What the page quotes: statements alone, however many reports there are.
CREATE INDEX "public_report_statement" ON "public_report" ("category", "observed_on") WHERE "source_type" = 'PUBLISHED';

-- F7: how many of the newest days are still arriving; 0 in a finished crisis. Kept beside the version that it is published with.
ALTER TABLE "data_version" ADD COLUMN "arrival_lag_days" SMALLINT NOT NULL DEFAULT 0 CHECK ("arrival_lag_days" BETWEEN 0 AND 14);
