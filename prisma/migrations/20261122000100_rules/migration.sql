-- What must hold whatever the code does: ranges, keys that Prisma cannot say, and logs that nobody rewrites.

-- One crisis, one data version.
ALTER TABLE "crisis" ADD CONSTRAINT "crisis_single" CHECK ("id" = 1);
ALTER TABLE "data_version" ADD CONSTRAINT "data_version_single" CHECK ("id" = 1);
INSERT INTO "data_version" ("id", "version", "changed_at") VALUES (1, 1, now());

-- Files stand in the order of their bytes, on any server and in any locale.
ALTER TABLE "public_report" ALTER COLUMN "public_id" TYPE text COLLATE "C";

-- The place tree: one root, three levels, everybody else has a parent.
ALTER TABLE "area" ADD CONSTRAINT "area_level" CHECK ("level" BETWEEN 0 AND 2);
ALTER TABLE "area" ADD CONSTRAINT "area_parent" CHECK (("level" = 0) = ("parent_id" IS NULL));
ALTER TABLE "area" ADD CONSTRAINT "area_population" CHECK ("population" >= 0);
ALTER TABLE "area" ADD CONSTRAINT "area_merge" CHECK ("public_merge_with" IS NULL OR ("level" = 1 AND "public_merge_with" <> "id"));
CREATE UNIQUE INDEX "area_root" ON "area" ("level") WHERE "level" = 0;

-- People have a role and a passphrase; system actors have neither, so nobody can sign in as one.
ALTER TABLE "account" ADD CONSTRAINT "account_kind" CHECK ("system" = ("role" IS NULL) AND "system" = ("passphrase_hash" IS NULL));
ALTER TABLE "account" ADD CONSTRAINT "account_name" CHECK (char_length("name") BETWEEN 1 AND 80);
-- An invitation has an inviter, unless it came from the console (set-up, or a headless installation).
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_kind" CHECK (NOT "setup" OR "invited_by_id" IS NULL);
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_setup" CHECK (NOT "setup" OR "role" = 'ADMIN');
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_redeemed" CHECK (("redeemed_at" IS NULL) = ("redeemed_by_id" IS NULL));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_times" CHECK ("expires_at" > "created_at");
ALTER TABLE "throttle" ADD CONSTRAINT "throttle_failures" CHECK ("failures" >= 0);

-- An item belongs to its category, wherever both are named.
ALTER TABLE "report" ADD CONSTRAINT "report_item" FOREIGN KEY ("item_code", "category") REFERENCES "item" ("code", "category");
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_item" FOREIGN KEY ("item_code", "category") REFERENCES "item" ("code", "category");
ALTER TABLE "public_report" ADD CONSTRAINT "public_report_item" FOREIGN KEY ("item_code", "category") REFERENCES "item" ("code", "category");
ALTER TABLE "public_report" ADD CONSTRAINT "public_report_area" FOREIGN KEY ("area_id") REFERENCES "area" ("id");
ALTER TABLE "lead_cell" ADD CONSTRAINT "lead_cell_area" FOREIGN KEY ("area_id") REFERENCES "area" ("id");
ALTER TABLE "count_cell" ADD CONSTRAINT "count_cell_area" FOREIGN KEY ("area_id") REFERENCES "area" ("id");

-- Ranges of a report's content, the same for its newest state and for every revision.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['report', 'report_revision'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (severity BETWEEN 1 AND 5)', t, t || '_severity');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (people_affected >= 0)', t, t || '_people');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (quantity_needed >= 0 AND quantity_available >= 0)', t, t || '_quantities');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((quantity_needed IS NULL AND quantity_available IS NULL)
      OR (item_code IS NOT NULL AND unit IS NOT NULL))', t, t || '_unit');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (char_length(statement) <= 200)', t, t || '_statement');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (char_length(note) <= 280)', t, t || '_note');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (
      CASE WHEN source_type = ''PUBLISHED''
        THEN citation IS NOT NULL AND claimed_by IS NOT NULL AND statement IS NOT NULL
        ELSE citation IS NULL AND claimed_by IS NULL AND statement IS NULL
          AND valid_until IS NULL AND counter_claim IS NULL AND archived IS NULL END)', t, t || '_published_source');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (valid_until BETWEEN observed_on AND observed_on + 60)', t, t || '_valid_until');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((status = ''VERIFIED'') = (certainty IS NOT NULL))', t, t || '_certainty');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((status = ''VERIFIED'') = (public_from IS NOT NULL))', t, t || '_public_from');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((status = ''DUPLICATE'') = (duplicate_of_id IS NOT NULL))', t, t || '_duplicate');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (status = ''VERIFIED'' OR requested IS NULL)', t, t || '_requested');
  END LOOP;
END $$;
ALTER TABLE "report" ADD CONSTRAINT "report_verified_at" CHECK (("status" = 'VERIFIED') = ("verified_at" IS NOT NULL));
ALTER TABLE "report" ADD CONSTRAINT "report_published" CHECK ("published_at" IS NULL OR "status" = 'VERIFIED');
ALTER TABLE "report" ADD CONSTRAINT "report_not_its_own_duplicate" CHECK ("duplicate_of_id" <> "id");
ALTER TABLE "report" ADD CONSTRAINT "report_reference" CHECK ("reference" ~ '^[2-9A-HJ-NP-Z]{6}$');
CREATE INDEX "report_due" ON "report" ("public_from") WHERE "status" = 'VERIFIED' AND "published_at" IS NULL;

-- The chain of revisions: no hole, no branch, and a report always points at one that exists.
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_number" CHECK (
  ("number" = 1 AND "previous" IS NULL) OR ("number" > 1 AND "previous" IS NOT NULL AND "previous" = "number" - 1));
ALTER TABLE "report" ADD CONSTRAINT "report_current_revision" FOREIGN KEY ("id", "revision")
  REFERENCES "report_revision" ("report_id", "number") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_actor" FOREIGN KEY ("actor_id") REFERENCES "account" ("id");
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_action" CHECK ("action" IN (
  'submit', 'edit', 'answer', 'withdraw', 'request', 'verify', 'ask', 'reject', 'duplicate', 'correct', 'reopen',
  'grant', 'decline'));

-- The caches of the figures hold only what a figure can be made of.
ALTER TABLE "lead_cell" ADD CONSTRAINT "lead_cell_ranges" CHECK (
  "severity" BETWEEN 1 AND 5 AND "people" >= 0 AND "people_low" <= "people_high" AND "reports" >= 1
  AND "observed_on" <= "day" AND ("people" IS NULL) = ("people_on" IS NULL));
ALTER TABLE "count_cell" ADD CONSTRAINT "count_cell_reports" CHECK ("reports" >= 1);
ALTER TABLE "public_report" ADD CONSTRAINT "public_report_people" CHECK (("people_status" = 'known') = ("people_affected" IS NOT NULL));

-- Append-only: a revision and an audit entry are written once. Reports are never deleted.
CREATE FUNCTION "refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "report_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "append_only_truncate" BEFORE TRUNCATE ON "report_revision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "append_only_truncate" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "report" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON "report" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
