-- What each version of the public data changed in the figures (decision 023): who knows the figures of one version reads these days again and no others.
CREATE TABLE "figure_change" (
  "version" bigint PRIMARY KEY,
  -- [{"category", "from", "to"}]: days on which leads or counts of a category may be others
  "spans" jsonb NOT NULL,
  -- whether a published statement came, went or changed
  "statements" boolean NOT NULL
);

-- Days of one category are read by themselves now; nobody asks for a day of all of them.
DROP INDEX "lead_cell_day_idx";
DROP INDEX "count_cell_day_idx";
CREATE INDEX "lead_cell_of_days" ON "lead_cell" ("category", "min_certainty", "day");
CREATE INDEX "count_cell_of_days" ON "count_cell" ("category", "day");
