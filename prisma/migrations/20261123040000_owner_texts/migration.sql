-- The owner may choose by text who gets the replies: what was asked, and what is texted to the owner's own phone
CREATE TABLE "overlap_prompt" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "options" JSONB NOT NULL,
    "valid_until" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "overlap_prompt_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "overlap_prompt_org_id_id_key" ON "overlap_prompt"("org_id", "id");
CREATE INDEX "overlap_prompt_org_id_created_at_idx" ON "overlap_prompt"("org_id", "created_at" DESC);
ALTER TABLE "overlap_prompt" ADD CONSTRAINT "overlap_prompt_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "overlap_prompt" ADD CONSTRAINT "overlap_prompt_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "overlap_prompt" ADD CONSTRAINT "overlap_prompt_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "overlap_prompt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "overlap_prompt" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "overlap_prompt" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE ON "overlap_prompt" TO snout_app;

CREATE TABLE "owner_text" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'dropped')),
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "owner_text_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "owner_text_org_id_id_key" ON "owner_text"("org_id", "id");
CREATE INDEX "owner_text_due" ON "owner_text"("due_at") WHERE state = 'pending';
CREATE INDEX "owner_text_org_id_kind_created_at_idx" ON "owner_text"("org_id", "kind", "created_at");
ALTER TABLE "owner_text" ADD CONSTRAINT "owner_text_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "owner_text" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "owner_text" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "owner_text" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE ON "owner_text" TO snout_app;
GRANT SELECT ON "owner_text" TO snout_lookup;
CREATE POLICY look_up ON "owner_text" FOR SELECT TO snout_lookup USING (true);
GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION due_owner_texts(n integer) RETURNS TABLE (org_id uuid, text_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT o.org_id, o.id FROM owner_text o WHERE o.state = 'pending' AND o.due_at <= now() ORDER BY o.due_at, o.id LIMIT n $$;
ALTER FUNCTION due_owner_texts(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_owner_texts(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_owner_texts(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
