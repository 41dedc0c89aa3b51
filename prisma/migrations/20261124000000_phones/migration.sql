-- Reports that a phone sealed, and how many an account may send (5-trust, T14 and T22).

CREATE TABLE "seal_key" (
    "id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "seal_key_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "seal_key_form" CHECK ("id" ~ '^[0-9a-f]{16}$' AND length("public_key") = 65)
);

CREATE TABLE "submission_allowance" (
    "account_id" UUID NOT NULL,
    "used" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day_start" TIMESTAMPTZ(3) NOT NULL,
    "day_count" INTEGER NOT NULL,
    CONSTRAINT "submission_allowance_pkey" PRIMARY KEY ("account_id"),
    CONSTRAINT "submission_allowance_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id"),
    CONSTRAINT "submission_allowance_ranges" CHECK ("used" >= 0 AND "day_count" >= 0)
);
