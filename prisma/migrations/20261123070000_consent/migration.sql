-- An owner decided that what looked like an opt-out was none
ALTER TYPE "consent_kind" ADD VALUE 'dismissed';

-- Which person of the business recorded it
ALTER TABLE "consent_event" ADD COLUMN "actor_user_id" UUID;
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_org_id_actor_user_id_fkey"
  FOREIGN KEY ("org_id", "actor_user_id") REFERENCES "user" ("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Texts nobody writes by hand leave only in the daytime of who gets them
ALTER TABLE "message_event" ADD COLUMN "keeps_quiet_hours" BOOLEAN NOT NULL DEFAULT false;
