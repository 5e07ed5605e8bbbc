-- A second factor: the sealed secret, when it was confirmed, and the last time step that was used (a code works once)
ALTER TABLE "user" ADD COLUMN "totp_secret" TEXT;
ALTER TABLE "user" ADD COLUMN "totp_confirmed_at" TIMESTAMPTZ(3);
ALTER TABLE "user" ADD COLUMN "totp_last_step" INTEGER;

-- Codes for the day the phone is lost. Only their hashes are kept, and each works once
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "recovery_code_org_id_id_key" ON "recovery_code"("org_id", "id");
CREATE UNIQUE INDEX "recovery_code_org_id_user_id_code_hash_key" ON "recovery_code"("org_id", "user_id", "code_hash");
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_org_id_user_id_fkey" FOREIGN KEY ("org_id", "user_id") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recovery_code" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "recovery_code" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "recovery_code" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "recovery_code" TO snout_app;

-- Keys of other programs. The key itself is shown once and never stored
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "created_by" UUID NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "api_key_org_id_id_key" ON "api_key"("org_id", "id");
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_org_id_created_by_fkey" FOREIGN KEY ("org_id", "created_by") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "api_key" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
CREATE POLICY look_up ON "api_key" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT, INSERT, UPDATE ON "api_key" TO snout_app;
GRANT SELECT ON "api_key" TO snout_lookup;

GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION org_of_api_key(hash text) RETURNS TABLE (org_id uuid, key_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT k.org_id, k.id FROM api_key k WHERE k.key_hash = hash $$;
ALTER FUNCTION org_of_api_key(text) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION org_of_api_key(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION org_of_api_key(text) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;

-- The flat list of texts over all threads
CREATE INDEX "message_event_org_id_created_at_id_idx" ON "message_event"("org_id", "created_at" DESC, "id" DESC);
