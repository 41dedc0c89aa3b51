-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "category" AS ENUM ('FOOD', 'MEDICINE', 'GAS', 'MEDICAL_AID');

-- CreateEnum
CREATE TYPE "certainty" AS ENUM ('POSSIBLE', 'PROBABLE', 'CONFIRMED');

-- CreateEnum
CREATE TYPE "source_type" AS ENUM ('DIRECT_OBSERVATION', 'KEY_INFORMANT', 'FACILITY', 'HOUSEHOLD', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('SUBMITTED', 'VERIFIED', 'NEEDS_INFO', 'REJECTED', 'DUPLICATE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('CONTRIBUTOR', 'VERIFIER', 'ANALYST', 'ADMIN');

-- CreateEnum
CREATE TYPE "item_weight" AS ENUM ('ESSENTIAL', 'PART');

-- CreateEnum
CREATE TYPE "scope" AS ENUM ('area', 'part');

-- CreateEnum
CREATE TYPE "people_status" AS ENUM ('known', 'unknown', 'suppressed');

-- CreateTable
CREATE TABLE "crisis" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "code" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "crisis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area" (
    "id" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "parent_id" TEXT,
    "names" JSONB NOT NULL,
    "alt_names" TEXT[],
    "population" INTEGER,
    "population_source" TEXT,
    "population_date" TEXT,
    "population_is_estimate" BOOLEAN NOT NULL DEFAULT true,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "public_merge_with" TEXT,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "code" TEXT NOT NULL,
    "category" "category" NOT NULL,
    "names" JSONB NOT NULL,
    "unit" TEXT NOT NULL,
    "rates" TEXT[],
    "weight" "item_weight" NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "reference" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "item_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "event" (
    "id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "attributed_to" TEXT,
    "disputed" BOOLEAN NOT NULL,
    "counter_claim" TEXT,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baseline" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "value" DECIMAL,
    "unit" TEXT,
    "date" TEXT,
    "claimed_by" TEXT,
    "derived" BOOLEAN NOT NULL,
    "estimate" BOOLEAN NOT NULL,
    "confidence" TEXT,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "baseline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baseline_series" (
    "day" DATE NOT NULL,
    "claimed_by" TEXT NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "baseline_series_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "role" "role",
    "system" BOOLEAN NOT NULL DEFAULT false,
    "passphrase_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "setup" BOOLEAN NOT NULL DEFAULT false,
    "role" "role" NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3),
    "redeemed_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "reference" CHAR(6) NOT NULL,
    "author_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "status" "report_status" NOT NULL,
    "certainty" "certainty",
    "area_id" TEXT NOT NULL,
    "category" "category" NOT NULL,
    "item_code" TEXT,
    "severity" SMALLINT NOT NULL,
    "people_affected" INTEGER,
    "unlikely" BOOLEAN NOT NULL DEFAULT false,
    "quantity_needed" DECIMAL(14,3),
    "quantity_available" DECIMAL(14,3),
    "unit" TEXT,
    "observed_on" DATE NOT NULL,
    "source_type" "source_type" NOT NULL,
    "citation" TEXT,
    "claimed_by" TEXT,
    "statement" TEXT,
    "valid_until" DATE,
    "counter_claim" TEXT,
    "archived" TEXT,
    "coding_note" TEXT,
    "note" TEXT,
    "duplicate_of_id" UUID,
    "requested" JSONB,
    "batch_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "public_from" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_revision" (
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "previous" INTEGER,
    "action" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "status" "report_status" NOT NULL,
    "certainty" "certainty",
    "area_id" TEXT NOT NULL,
    "category" "category" NOT NULL,
    "item_code" TEXT,
    "severity" SMALLINT NOT NULL,
    "people_affected" INTEGER,
    "unlikely" BOOLEAN NOT NULL DEFAULT false,
    "quantity_needed" DECIMAL(14,3),
    "quantity_available" DECIMAL(14,3),
    "unit" TEXT,
    "observed_on" DATE NOT NULL,
    "source_type" "source_type" NOT NULL,
    "citation" TEXT,
    "claimed_by" TEXT,
    "statement" TEXT,
    "valid_until" DATE,
    "counter_claim" TEXT,
    "archived" TEXT,
    "coding_note" TEXT,
    "note" TEXT,
    "duplicate_of_id" UUID,
    "requested" JSONB,
    "public_from" TIMESTAMPTZ(3),

    CONSTRAINT "report_revision_pkey" PRIMARY KEY ("report_id","number")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_report" (
    "public_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "observed_on" DATE NOT NULL,
    "area_id" TEXT NOT NULL,
    "scope" "scope" NOT NULL,
    "category" "category" NOT NULL,
    "item_code" TEXT,
    "severity" SMALLINT NOT NULL,
    "people_affected" INTEGER,
    "people_status" "people_status" NOT NULL,
    "quantity_needed" DECIMAL(14,3),
    "quantity_available" DECIMAL(14,3),
    "unit" TEXT,
    "certainty" "certainty" NOT NULL,
    "source_type" "source_type" NOT NULL,
    "claimed_by" TEXT,
    "statement" TEXT,
    "citation" TEXT,
    "counter_claim" TEXT,
    "valid_until" DATE,
    "coding_note" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_report_pkey" PRIMARY KEY ("public_id")
);

-- CreateTable
CREATE TABLE "lead_cell" (
    "area_id" TEXT NOT NULL,
    "category" "category" NOT NULL,
    "item_code" TEXT NOT NULL,
    "min_certainty" "certainty" NOT NULL,
    "day" DATE NOT NULL,
    "severity" SMALLINT NOT NULL,
    "observed_on" DATE NOT NULL,
    "certainty" "certainty" NOT NULL,
    "public_id" TEXT NOT NULL,
    "people" INTEGER,
    "people_on" DATE,
    "people_low" INTEGER,
    "people_high" INTEGER,
    "people_published" BOOLEAN NOT NULL DEFAULT false,
    "reports" INTEGER NOT NULL,

    CONSTRAINT "lead_cell_pkey" PRIMARY KEY ("area_id","category","item_code","min_certainty","day")
);

-- CreateTable
CREATE TABLE "count_cell" (
    "area_id" TEXT NOT NULL,
    "category" "category" NOT NULL,
    "item_code" TEXT NOT NULL,
    "certainty" "certainty" NOT NULL,
    "day" DATE NOT NULL,
    "reports" INTEGER NOT NULL,

    CONSTRAINT "count_cell_pkey" PRIMARY KEY ("area_id","category","item_code","certainty","day")
);

-- CreateTable
CREATE TABLE "data_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "item_code_category_key" ON "item"("code", "category");

-- CreateIndex
CREATE INDEX "event_date_idx" ON "event"("date");

-- CreateIndex
CREATE UNIQUE INDEX "account_name_key_key" ON "account"("name_key");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "report_public_id_key" ON "report"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_reference_key" ON "report"("reference");

-- CreateIndex
CREATE INDEX "report_status_received_at_id_idx" ON "report"("status", "received_at", "id");

-- CreateIndex
CREATE INDEX "report_author_id_received_at_idx" ON "report"("author_id", "received_at");

-- CreateIndex
CREATE INDEX "report_area_id_category_item_code_observed_on_idx" ON "report"("area_id", "category", "item_code", "observed_on");

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- CreateIndex
CREATE INDEX "public_report_observed_on_public_id_idx" ON "public_report"("observed_on", "public_id");

-- CreateIndex
CREATE INDEX "lead_cell_day_idx" ON "lead_cell"("day");

-- CreateIndex
CREATE INDEX "count_cell_day_idx" ON "count_cell"("day");

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_public_merge_with_fkey" FOREIGN KEY ("public_merge_with") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_redeemed_by_id_fkey" FOREIGN KEY ("redeemed_by_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_chain" FOREIGN KEY ("report_id", "previous") REFERENCES "report_revision"("report_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
