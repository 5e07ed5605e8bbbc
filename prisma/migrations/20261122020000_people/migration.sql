-- Secrets handed out once, to accept an invitation
CREATE TABLE "user_token" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_token_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "user_token_token_hash_key" ON "user_token"("token_hash");
CREATE UNIQUE INDEX "user_token_org_id_id_key" ON "user_token"("org_id", "id");
CREATE INDEX "user_token_org_id_user_id_idx" ON "user_token"("org_id", "user_id");
ALTER TABLE "user_token" ADD CONSTRAINT "user_token_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "user_token" ADD CONSTRAINT "user_token_org_id_user_id_fkey" FOREIGN KEY ("org_id", "user_id") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "user_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user_token" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "user_token" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE ON "user_token" TO snout_app;
GRANT SELECT ON "user_token" TO snout_lookup;
CREATE POLICY look_up ON "user_token" FOR SELECT TO snout_lookup USING (true);
GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION org_of_user_token(hash text) RETURNS TABLE (org_id uuid, token_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT t.org_id, t.id FROM user_token t WHERE t.token_hash = hash $$;
ALTER FUNCTION org_of_user_token(text) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION org_of_user_token(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION org_of_user_token(text) TO snout_app;
-- Texts kept in a rush are worked out sender by sender
DROP FUNCTION due_receipts(integer);
CREATE FUNCTION due_receipts(n integer) RETURNS TABLE (org_id uuid, receipt_id uuid, sender text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT r.org_id, r.id, coalesce(r.parameters->>'From', '') FROM inbound_receipt r
    WHERE r.status = 'pending' AND r.next_attempt_at <= now() ORDER BY r.next_attempt_at, r.id LIMIT n $$;
ALTER FUNCTION due_receipts(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_receipts(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_receipts(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
