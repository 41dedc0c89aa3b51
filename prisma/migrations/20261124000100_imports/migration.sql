-- Imported files: what each brought, and whether it was taken back.

CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rows" INTEGER NOT NULL,
    "stored" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "import_batch_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id"),
    CONSTRAINT "import_batch_counts" CHECK ("stored" >= 0 AND "same" >= 0 AND "stored" + "same" <= "rows")
);
CREATE INDEX "import_batch_author_id_at_idx" ON "import_batch" ("author_id", "at");
CREATE INDEX "report_batch" ON "report" ("batch_id") WHERE "batch_id" IS NOT NULL;
