-- An account that was exchanged for another still has texts to tell of: receipts come signed by it, and a text whose fate is
-- not known can be looked for only where it was sent.
ALTER TABLE delivery ADD COLUMN account_sid TEXT;

CREATE TABLE former_account (
    id UUID NOT NULL,
    org_id UUID NOT NULL,
    provider TEXT NOT NULL,
    account_sid TEXT NOT NULL,
    secrets TEXT NOT NULL,
    replaced_at TIMESTAMPTZ(3) NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT former_account_pkey PRIMARY KEY (id),
    CONSTRAINT former_account_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX former_account_org_id_id_key ON former_account (org_id, id);
CREATE UNIQUE INDEX former_account_org_id_provider_account_sid_key ON former_account (org_id, provider, account_sid);
CREATE INDEX former_account_provider_account_sid_idx ON former_account (provider, account_sid);
ALTER TABLE former_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_account FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON former_account TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
CREATE POLICY look_up ON former_account FOR SELECT TO snout_lookup USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON former_account TO snout_app;
GRANT SELECT ON former_account TO snout_lookup;

GRANT CREATE ON SCHEMA public TO snout_lookup;
-- The present owner of an account comes before anybody who had it once; who gave it up is heard for a week.
CREATE FUNCTION org_of_webhook_account(p text, sid text) RETURNS TABLE (org_id uuid, secrets text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT x.org_id, x.secrets FROM (
    SELECT c.org_id, c.secrets, 'infinity'::timestamptz AS held_until FROM provider_config c WHERE c.provider = p AND c.account_sid = sid
    UNION ALL
    SELECT f.org_id, f.secrets, f.replaced_at FROM former_account f
    WHERE f.provider = p AND f.account_sid = sid AND f.replaced_at > now() - interval '7 days'
  ) x ORDER BY x.held_until DESC LIMIT 1 $$;
ALTER FUNCTION org_of_webhook_account(text, text) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION org_of_webhook_account(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION org_of_webhook_account(text, text) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
