-- What the provider says about a number, and a release that was asked for and is not done yet
CREATE TYPE "webhook_status" AS ENUM ('unknown', 'verified', 'drift', 'missing');
ALTER TABLE "business_number" ADD COLUMN "webhook_status" "webhook_status" NOT NULL DEFAULT 'unknown',
  ADD COLUMN "webhook_checked_at" TIMESTAMPTZ(3), ADD COLUMN "release_asked_at" TIMESTAMPTZ(3);
-- How the texts of a number fared lately, and what it is bound to
CREATE INDEX delivery_of_number ON delivery (org_id, number_id, created_at DESC);
CREATE INDEX message_thread_of_number ON message_thread (org_id, business_number_id, last_activity_at DESC);
