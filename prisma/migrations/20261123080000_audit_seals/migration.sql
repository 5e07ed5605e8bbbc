-- The chain over the audit trail. A row belongs to the transaction that wrote it; the chain runs in the order of (xact, seq),
-- and only over transactions older than every running one: what commits late has a place that is not sealed yet.

-- Added to the ids of transactions: a dump that is restored elsewhere meets a server whose ids begin anew.
CREATE SEQUENCE audit_xact_offset MINVALUE 0 START 0;
GRANT SELECT ON audit_xact_offset TO snout_app, snout_lookup;
CREATE FUNCTION audit_xact() RETURNS bigint LANGUAGE sql VOLATILE
  AS $$ SELECT pg_current_xact_id()::text::bigint + (SELECT last_value FROM audit_xact_offset) $$;
-- Below this every transaction has ended; must be asked in the statement that reads the rows.
CREATE FUNCTION audit_horizon() RETURNS bigint LANGUAGE sql STABLE
  AS $$ SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (SELECT last_value FROM audit_xact_offset) $$;

-- Whatever is there already was written before every transaction to come. A constant, so that the table is not written anew.
ALTER TABLE audit_event ADD COLUMN xact BIGINT NOT NULL DEFAULT 0;
ALTER TABLE audit_event ALTER COLUMN xact SET DEFAULT audit_xact();
CREATE INDEX audit_event_org_id_xact_seq_idx ON audit_event (org_id, xact, seq);
CREATE INDEX audit_event_org_id_actor_id_at_idx ON audit_event (org_id, actor_id, at DESC, id DESC);
CREATE INDEX audit_event_org_id_subject_id_at_idx ON audit_event (org_id, subject_id, at DESC, id DESC);
-- The app cannot choose a place in the chain.
REVOKE INSERT ON audit_event FROM snout_app;
GRANT INSERT (id, org_id, at, actor_type, actor_id, type, subject_type, subject_id, thread_id, data, created_at)
  ON audit_event TO snout_app;

CREATE TABLE audit_seal (
    org_id UUID NOT NULL,
    no INTEGER NOT NULL,
    from_seq BIGINT NOT NULL,
    to_seq BIGINT NOT NULL,
    to_xact BIGINT NOT NULL,
    row_count INTEGER NOT NULL,
    rows TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT audit_seal_pkey PRIMARY KEY (org_id, no),
    CONSTRAINT audit_seal_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seal FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON audit_seal TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
CREATE POLICY look_up ON audit_seal FOR SELECT TO snout_lookup USING (true);
GRANT SELECT, INSERT ON audit_seal TO snout_app;
GRANT SELECT (org_id, no, to_seq, to_xact) ON audit_seal TO snout_lookup;
CREATE POLICY look_up ON audit_event FOR SELECT TO snout_lookup USING (true);
GRANT SELECT (org_id, xact, seq) ON audit_event TO snout_lookup;

GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION unsealed_orgs(n integer) RETURNS TABLE (org_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT o.id FROM organization o
    LEFT JOIN LATERAL (SELECT s.to_xact, s.to_seq FROM audit_seal s WHERE s.org_id = o.id ORDER BY s.no DESC LIMIT 1) last ON true
    WHERE EXISTS (SELECT 1 FROM audit_event e WHERE e.org_id = o.id
      AND (e.xact, e.seq) > (coalesce(last.to_xact, -1), coalesce(last.to_seq, -1)) AND e.xact < audit_horizon())
    LIMIT n $$;
ALTER FUNCTION unsealed_orgs(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION unsealed_orgs(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unsealed_orgs(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
