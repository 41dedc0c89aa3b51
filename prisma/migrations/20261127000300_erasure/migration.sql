-- Erasure for safety (decision 022): what endangers somebody is struck out of everything that was kept of a report, and the fact of it is told.
-- The chain of the log stays whole: a line keeps the hash of its content and the number of the revision, which are what its own hash is made of.
-- No check is held against the rows that are there: each of them has met a narrower one.
ALTER TABLE "public_revision"
  ADD COLUMN "erased" BOOLEAN NOT NULL DEFAULT false,
  -- Of an erased line alone: the number of the state whose content stood here.
  ADD COLUMN "erased_revision" INTEGER,
  DROP CONSTRAINT "public_revision_content",
  DROP CONSTRAINT "public_revision_hashes",
  ADD CONSTRAINT "public_revision_content" CHECK (("content" IS NULL) = ("erased" OR "kind" = 'withdrawn')) NOT VALID,
  ADD CONSTRAINT "public_revision_hashes" CHECK (("kind" = 'withdrawn') = ("content_hash" IS NULL) AND ("content" IS NULL) = ("salt" IS NULL)) NOT VALID,
  ADD CONSTRAINT "public_revision_erased" CHECK (("erased_revision" IS NOT NULL) = ("erased" AND "kind" <> 'withdrawn')) NOT VALID;

-- A snapshot that was made anew without what was erased, and when.
ALTER TABLE "snapshot" ADD COLUMN "remade_at" TIMESTAMPTZ(3);

-- How many reports were erased: answers as of an instant never change but by this.
ALTER TABLE "data_version" ADD COLUMN "erasures" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "report_revision"
  DROP CONSTRAINT "report_revision_action",
  ADD CONSTRAINT "report_revision_action" CHECK ("action" IN (
    'submit', 'edit', 'answer', 'withdraw', 'request', 'verify', 'ask', 'reject', 'duplicate', 'correct', 'reopen', 'grant', 'decline', 'erase')) NOT VALID;
