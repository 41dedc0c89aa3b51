-- The public log becomes a chain: each line carries the hash of the line before it and a hash of what became public, so that nothing that was
-- published can change silently (decision 015). Hashes are SHA-256 in lower-case hex, of UTF-8.
ALTER TABLE "public_revision"
  ADD COLUMN "salt" TEXT,
  ADD COLUMN "content_hash" TEXT,
  ADD COLUMN "previous_hash" TEXT,
  ADD COLUMN "hash" TEXT;

-- What a line says became public: the cells of the row in reports.csv without labels and data version, in the order of the columns, joined by
-- U+001F, which no text of a report can hold; an empty cell is nothing. A column that comes later is not among them.
CREATE FUNCTION "public_cells"("row" "public_report") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT array_to_string(ARRAY[
    $1.public_id, to_char($1.observed_on, 'YYYY-MM-DD'), $1.area_id, $1.category::text, $1.item_code, $1.severity::text,
    $1.people_affected::text, $1.people_status::text, trim_scale($1.quantity_needed)::text, trim_scale($1.quantity_available)::text, $1.unit,
    $1.certainty::text, $1.source_type::text, $1.claimed_by, $1.statement, $1.citation, $1.revision::text,
    to_char($1.published_at AT TIME ZONE (SELECT profile ->> 'timeZone' FROM crisis), 'YYYY-MM-DD'), to_char($1.valid_until, 'YYYY-MM-DD'),
    $1.counter_claim, $1.scope::text, $1.coding_note], chr(31), '')
$$;

CREATE FUNCTION "sha256_hex"("said" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex')
$$;

-- The salt keeps what was withdrawn from being guessed: it leaves only while the report is public.
CREATE FUNCTION "link_public_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before record;
BEGIN
  -- Lines are written one after the other: whoever changes public data has moved this row, and others wait here.
  PERFORM FROM data_version FOR UPDATE;
  SELECT seq, at, hash INTO before FROM public_revision ORDER BY seq DESC LIMIT 1;
  -- Numbers and instants are those of the waiting line: who waited longest began earlier and is written later.
  NEW.seq := coalesce(before.seq, 0) + 1;
  NEW.at := greatest(NEW.at, before.at);
  NEW.previous_hash := coalesce(before.hash, repeat('0', 64));
  IF NEW.content IS NOT NULL THEN
    NEW.salt := replace(gen_random_uuid()::text, '-', '');
    NEW.content_hash := sha256_hex(NEW.salt || E'\n' || public_cells(jsonb_populate_record(NULL::public_report, NEW.content)));
  END IF;
  NEW.hash := public_link(NEW);
  RETURN NEW;
END $$;

-- One line as text, and its hash. Nobody's minutes leave: the hour is all that is told of the instant.
CREATE FUNCTION "public_link"("line" "public_revision") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256_hex(concat_ws(E'\n', 'shortfall-log-1', $1.previous_hash, $1.seq, $1.kind, $1.public_id,
    coalesce($1.content ->> 'revision', ''), $1.version,
    to_char(date_trunc('hour', $1.at AT TIME ZONE 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), coalesce($1.content_hash, '')))
$$;

-- What stands in the log already, in its order.
ALTER TABLE "public_revision" DISABLE TRIGGER "append_only";
DO $$
DECLARE
  line public_revision;
  before text := repeat('0', 64);
  newest timestamptz;
BEGIN
  FOR line IN SELECT * FROM public_revision ORDER BY seq LOOP
    line.previous_hash := before;
    -- What was public at an instant is a beginning of the log: no line is older than the one before it.
    newest := greatest(line.at, newest);
    line.at := newest;
    IF line.content IS NOT NULL THEN
      line.salt := replace(gen_random_uuid()::text, '-', '');
      line.content_hash := sha256_hex(line.salt || E'\n' || public_cells(jsonb_populate_record(NULL::public_report, line.content)));
    END IF;
    before := public_link(line);
    UPDATE public_revision SET at = line.at, salt = line.salt, content_hash = line.content_hash, previous_hash = line.previous_hash, hash = before
      WHERE seq = line.seq;
  END LOOP;
END $$;
ALTER TABLE "public_revision" ENABLE TRIGGER "append_only";
ALTER TABLE "public_revision"
  ALTER COLUMN "previous_hash" SET NOT NULL,
  ALTER COLUMN "hash" SET NOT NULL,
  ADD CONSTRAINT "public_revision_hashes" CHECK (("content" IS NULL) = ("content_hash" IS NULL) AND ("content" IS NULL) = ("salt" IS NULL));
CREATE UNIQUE INDEX "public_revision_previous_hash_key" ON "public_revision" ("previous_hash");
-- As of an instant: the newest line of each report up to it.
CREATE INDEX "public_revision_at_seq_idx" ON "public_revision" ("at", "seq");
CREATE TRIGGER "link" BEFORE INSERT ON "public_revision" FOR EACH ROW EXECUTE FUNCTION "link_public_revision"();

-- The public data frozen at a moment. Each file is kept as one gzip stream, cut into pieces of at most a mebibyte.
CREATE TABLE "snapshot" (
    "id" TEXT COLLATE "C" NOT NULL CHECK ("id" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}-v[0-9]+$'),
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "version" BIGINT NOT NULL,
    -- The newest line of the public log in it, and its hash.
    "head_seq" BIGINT NOT NULL,
    "head_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    -- Null: the daily job.
    "made_by_id" UUID,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "snapshot_made_at_idx" ON "snapshot" ("made_at");
CREATE TABLE "snapshot_file" (
    "snapshot_id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "position" SMALLINT NOT NULL,
    "content_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    "bytes" BIGINT NOT NULL CHECK ("bytes" >= 0),
    -- The same of the gzip stream.
    "gzip_sha256" TEXT NOT NULL CHECK ("gzip_sha256" ~ '^[0-9a-f]{64}$'),
    "gzip_bytes" BIGINT NOT NULL CHECK ("gzip_bytes" > 0),
    -- Rows under the header of a table; null for other files.
    "rows" BIGINT CHECK ("rows" >= 0),

    CONSTRAINT "snapshot_file_pkey" PRIMARY KEY ("snapshot_id", "name"),
    CONSTRAINT "snapshot_file_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE TABLE "snapshot_piece" (
    "snapshot_id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "gzip" BYTEA NOT NULL,

    CONSTRAINT "snapshot_piece_pkey" PRIMARY KEY ("snapshot_id", "name", "number"),
    -- Deferred: a file is known by its sums when its last piece is stored.
    CONSTRAINT "snapshot_piece_file_fkey" FOREIGN KEY ("snapshot_id", "name") REFERENCES "snapshot_file" ("snapshot_id", "name")
      ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['snapshot', 'snapshot_file', 'snapshot_piece'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()', t);
  END LOOP;
END $$;

-- A key for a program: it acts for its account, inside its scope. Only the hash of the token is kept.
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "scope" TEXT NOT NULL CHECK ("scope" IN ('read', 'submit')),
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    -- The day of the newest use, in UTC: no more is kept of when a program asked.
    "last_used_on" DATE,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "api_key_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "api_key_token_hash_key" ON "api_key" ("token_hash");
CREATE INDEX "api_key_account_id_idx" ON "api_key" ("account_id");

-- Verified reports by pages, for programs with a key.
CREATE INDEX "report_verified_idx" ON "report" ("observed_on", "public_id") WHERE "status" = 'VERIFIED';
