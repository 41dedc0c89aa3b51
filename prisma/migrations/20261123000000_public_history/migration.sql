-- Outlines for the map, with the profile that they belong to.
ALTER TABLE "crisis" ADD COLUMN "map" JSONB;

-- What a reader told us about an error. Private.
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "about" TEXT NOT NULL CHECK (char_length("about") BETWEEN 1 AND 500),
    "text" TEXT NOT NULL CHECK (char_length("text") BETWEEN 1 AND 1000),
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID REFERENCES "account" ("id"),
    "outcome" TEXT CHECK (char_length("outcome") <= 500),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "notice_closed" CHECK (("closed_at" IS NULL) = ("closed_by_id" IS NULL))
);
CREATE INDEX "notice_closed_at_received_at_idx" ON "notice" ("closed_at", "received_at");

-- What was public, when. Written by triggers in the statement that changes public_report: no road to the public goes round it.
CREATE TABLE "public_revision" (
    "seq" BIGSERIAL NOT NULL,
    "public_id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('published', 'corrected', 'withdrawn', 'restored')),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" BIGINT NOT NULL,
    "content" JSONB,
    "reason" TEXT,

    CONSTRAINT "public_revision_pkey" PRIMARY KEY ("seq"),
    CONSTRAINT "public_revision_content" CHECK (("kind" = 'withdrawn') = ("content" IS NULL))
);
CREATE INDEX "public_revision_public_id_seq_idx" ON "public_revision" ("public_id", "seq");
-- What changed after publication, newest first, without walking through what was only published.
CREATE INDEX "public_revision_change" ON "public_revision" ("seq") WHERE "kind" <> 'published';

INSERT INTO "public_revision" ("public_id", "kind", "at", "version", "content")
  SELECT public_id, 'published', published_at, (SELECT version FROM data_version), to_jsonb(public_report)
  FROM public_report ORDER BY published_at, observed_on, public_id;

-- The reason of a correction is written for the public; reasons of other decisions are not, and stay inside.
CREATE FUNCTION "public_reason"("id" text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT revision.reason FROM report
  JOIN report_revision AS revision ON revision.report_id = report.id AND revision.number = report.revision
  WHERE report.public_id = $1 AND revision.action = 'correct'
$$;

-- data_version moves at the end of the same transaction: what is written here belongs to the next version.
CREATE FUNCTION "note_public_insert"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_revision (public_id, kind, at, version, content)
  SELECT entered.public_id,
    CASE WHEN EXISTS (SELECT FROM public_revision AS before WHERE before.public_id = entered.public_id) THEN 'restored' ELSE 'published' END,
    now(), (SELECT version + 1 FROM data_version), to_jsonb(entered)
  FROM entered ORDER BY entered.observed_on, entered.public_id;
  RETURN NULL;
END $$;
CREATE FUNCTION "note_public_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_revision (public_id, kind, at, version, content, reason)
  SELECT changed.public_id, 'corrected', now(), (SELECT version + 1 FROM data_version), to_jsonb(changed), public_reason(changed.public_id)
  FROM changed ORDER BY changed.observed_on, changed.public_id;
  RETURN NULL;
END $$;
CREATE FUNCTION "note_public_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_revision (public_id, kind, at, version)
  SELECT gone.public_id, 'withdrawn', now(), (SELECT version + 1 FROM data_version)
  FROM gone ORDER BY gone.observed_on, gone.public_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "note_insert" AFTER INSERT ON "public_report" REFERENCING NEW TABLE AS entered
  FOR EACH STATEMENT EXECUTE FUNCTION "note_public_insert"();
CREATE TRIGGER "note_update" AFTER UPDATE ON "public_report" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "note_public_update"();
CREATE TRIGGER "note_delete" AFTER DELETE ON "public_report" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION "note_public_delete"();

CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "public_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "append_only_truncate" BEFORE TRUNCATE ON "public_revision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
