-- What people said is kept as long as the business wants, what was decided stays. A legal hold keeps everything of a client.
ALTER TABLE client ADD COLUMN legal_hold_at TIMESTAMPTZ(3), ADD COLUMN legal_hold_reason TEXT, ADD COLUMN erased_at TIMESTAMPTZ(3);
ALTER TABLE message_event ADD COLUMN body_removed_at TIMESTAMPTZ(3);
CREATE INDEX message_event_retention ON message_event (org_id, created_at) WHERE body_removed_at IS NULL;
-- A callback is kept for ever; the addresses in it are not.
GRANT UPDATE (payload) ON delivery_callback TO snout_app;

-- What an address becomes: enough to know it again, not to read it.
CREATE FUNCTION erased_address(org uuid, address text) RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT 'erased:' || encode(sha256(convert_to(org::text || '|' || address, 'UTF8')), 'hex') $$;

-- Texts that the provider still has to forget.
CREATE TABLE provider_removal (
    id UUID NOT NULL,
    org_id UUID NOT NULL,
    provider_message_id TEXT NOT NULL,
    account_sid TEXT,
    due_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT provider_removal_pkey PRIMARY KEY (id),
    CONSTRAINT provider_removal_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX provider_removal_org_id_id_key ON provider_removal (org_id, id);
CREATE UNIQUE INDEX provider_removal_org_id_provider_message_id_key ON provider_removal (org_id, provider_message_id);
CREATE INDEX provider_removal_due_at_idx ON provider_removal (due_at);
ALTER TABLE provider_removal ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_removal FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON provider_removal TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
CREATE POLICY look_up ON provider_removal FOR SELECT TO snout_lookup USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON provider_removal TO snout_app;
GRANT SELECT ON provider_removal TO snout_lookup;

GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION due_removals(n integer) RETURNS TABLE (org_id uuid, removal_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT r.org_id, r.id FROM provider_removal r WHERE r.due_at <= now() ORDER BY r.due_at LIMIT n $$;
ALTER FUNCTION due_removals(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_removals(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_removals(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
