-- A cell says what leads. How many reports stand behind it, nobody ever read, and every decision had to count: without the count, a report that
-- leads nothing changes no cell.
ALTER TABLE "lead_cell" DROP CONSTRAINT "lead_cell_ranges";
ALTER TABLE "lead_cell" DROP COLUMN "reports";
ALTER TABLE "lead_cell" ADD CONSTRAINT "lead_cell_ranges" CHECK (
  "severity" BETWEEN 1 AND 5 AND "people" >= 0 AND "people_low" <= "people_high"
  AND "observed_on" <= "day" AND ("people_on" IS NOT NULL OR num_nonnulls("people", "people_low", "people_high") = 0));

-- What a decision reads to compute the cells of its days: all that figures need of the public reports of an area and item, without the table.
CREATE INDEX "report_figures" ON "report" ("area_id", "category", "item_code", "observed_on")
  INCLUDE ("certainty", "severity", "people_affected", "source_type", "valid_until", "public_id") WHERE "published_at" IS NOT NULL;
-- Published statements alone can be in force for longer than the window of the others.
CREATE INDEX "report_in_force" ON "report" ("area_id", "category", "item_code", "observed_on")
  WHERE "published_at" IS NOT NULL AND "valid_until" IS NOT NULL;
