-- Letters with links to come in or to set a new password, on their way. The link is sealed, and gone once the letter is.
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('invitation', 'passwordReset')),
    "sealed_link" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'dropped')),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "outgoing_mail_link_check" CHECK ((state IN ('pending', 'sending')) = (sealed_link IS NOT NULL))
);
CREATE UNIQUE INDEX "outgoing_mail_org_id_id_key" ON "outgoing_mail"("org_id", "id");
CREATE INDEX "outgoing_mail_org_id_user_id_idx" ON "outgoing_mail"("org_id", "user_id");
CREATE INDEX "outgoing_mail_due" ON "outgoing_mail"("due_at") WHERE state IN ('pending', 'sending');
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_org_id_user_id_fkey" FOREIGN KEY ("org_id", "user_id") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outgoing_mail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "outgoing_mail" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "outgoing_mail" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
CREATE POLICY look_up ON "outgoing_mail" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT, INSERT, UPDATE ON "outgoing_mail" TO snout_app;
GRANT SELECT ON "outgoing_mail" TO snout_lookup;

GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION due_mails(n integer) RETURNS TABLE (org_id uuid, mail_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT m.org_id, m.id FROM outgoing_mail m WHERE m.state IN ('pending', 'sending') AND m.due_at <= now() ORDER BY m.due_at, m.id LIMIT n $$;
ALTER FUNCTION due_mails(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_mails(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_mails(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
