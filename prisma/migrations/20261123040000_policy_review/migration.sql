-- When an owner let a held text go. Without it a blocked text has no delivery, whoever asks
ALTER TABLE "message_event" ADD COLUMN "released_at" TIMESTAMPTZ(3);
-- The one who migrates may be bound by row-level security, too: old rows are filled in without it
ALTER TABLE "message_event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "delivery" NO FORCE ROW LEVEL SECURITY;
UPDATE "message_event" m SET "released_at" = d."first" FROM (
  SELECT "org_id", "message_id", min("created_at") AS "first" FROM "delivery" GROUP BY "org_id", "message_id") d
WHERE d."org_id" = m."org_id" AND d."message_id" = m."id" AND m."was_blocked";
ALTER TABLE "message_event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "delivery" FORCE ROW LEVEL SECURITY;
CREATE FUNCTION may_be_delivered(org uuid, message uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT NOT m.was_blocked OR m.released_at IS NOT NULL FROM public.message_event m WHERE m.org_id = org AND m.id = message $$;
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_not_of_a_held_text" CHECK (may_be_delivered("org_id", "message_id")) NOT VALID;

-- An earlier piece of a number that a later text completed belongs to that text's attempt
ALTER TABLE "poaching_attempt" ADD COLUMN "part_of" UUID;
ALTER TABLE "poaching_attempt" ADD CONSTRAINT "poaching_attempt_org_id_part_of_fkey" FOREIGN KEY ("org_id", "part_of") REFERENCES "poaching_attempt"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "poaching_attempt_org_id_created_at_id_idx" ON "poaching_attempt"("org_id", "created_at" DESC, "id" DESC);
CREATE INDEX "poaching_attempt_org_id_message_id_idx" ON "poaching_attempt"("org_id", "message_id");
CREATE INDEX "policy_violation_org_id_created_at_id_idx" ON "policy_violation"("org_id", "created_at" DESC, "id" DESC);
CREATE INDEX poaching_attempt_open ON poaching_attempt (org_id, created_at DESC, id DESC) WHERE resolved_at IS NULL;
CREATE INDEX poaching_attempt_parts ON poaching_attempt (org_id, part_of) WHERE part_of IS NOT NULL;

-- Every set of rules that ever was in force
CREATE TABLE "policy_rule_version" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "changed_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_rule_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "policy_rule_version_org_id_id_key" ON "policy_rule_version"("org_id", "id");
CREATE UNIQUE INDEX "policy_rule_version_org_id_version_key" ON "policy_rule_version"("org_id", "version");
ALTER TABLE "policy_rule_version" ADD CONSTRAINT "policy_rule_version_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "policy_rule_version" ADD CONSTRAINT "policy_rule_version_org_id_changed_by_fkey" FOREIGN KEY ("org_id", "changed_by") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "policy_rule_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "policy_rule_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "policy_rule_version" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT ON "policy_rule_version" TO snout_app;

-- What changed rules would have done: the proof that they were looked at before they are put in force
CREATE TABLE "policy_rehearsal" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "detector_version" INTEGER NOT NULL,
    "rules_hash" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "rehearsed_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_rehearsal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "policy_rehearsal_org_id_id_key" ON "policy_rehearsal"("org_id", "id");
CREATE INDEX "policy_rehearsal_org_id_rules_hash_created_at_idx" ON "policy_rehearsal"("org_id", "rules_hash", "created_at" DESC);
ALTER TABLE "policy_rehearsal" ADD CONSTRAINT "policy_rehearsal_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "policy_rehearsal" ADD CONSTRAINT "policy_rehearsal_org_id_rehearsed_by_fkey" FOREIGN KEY ("org_id", "rehearsed_by") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "policy_rehearsal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "policy_rehearsal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "policy_rehearsal" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT ON "policy_rehearsal" TO snout_app;
