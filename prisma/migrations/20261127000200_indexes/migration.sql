-- What waits for a verifier, oldest first: the queue and its count read this and nothing else, where they read every report before.
CREATE INDEX "report_waiting" ON "report" ("received_at", "id") WHERE "status" = 'SUBMITTED' OR "requested" IS NOT NULL;
