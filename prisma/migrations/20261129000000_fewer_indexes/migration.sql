-- What every report that is stored writes to, and nobody read. The queue has an index of its own (report_waiting); the log of acts is written here and
-- read by whoever runs the installation, who can wait for a second.
DROP INDEX "report_status_received_at_id_idx";
DROP INDEX "audit_entry_subject_idx";

-- The reports of a place by day, for the verifier of another one: with the item before the day, all days of the place were read.
DROP INDEX "report_area_id_category_item_code_observed_on_idx";
CREATE INDEX "report_near" ON "report" ("area_id", "category", "observed_on", "item_code", "reference");
