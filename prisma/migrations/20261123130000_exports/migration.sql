-- Transcripts that an owner asked for. The row is the work to do: how far it is, who builds it now, and what came of it.
CREATE TABLE "export_job" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('client', 'organization')),
    "client_id" UUID,
    "redaction" TEXT NOT NULL CHECK (redaction IN ('owner', 'sitter')),
    "range_from" TIMESTAMPTZ(3),
    "range_to" TIMESTAMPTZ(3) NOT NULL,
    "requested_by" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'building', 'ready', 'failed', 'expired')),
    "reason" TEXT CHECK (reason IN ('timeOver', 'clientErased', 'crashed')),
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "records" INTEGER NOT NULL DEFAULT 0,
    "cursor_at" TIMESTAMPTZ(3),
    "cursor_id" UUID,
    "next_part" INTEGER NOT NULL DEFAULT 0,
    "built_client_id" UUID,
    "is_written" BOOLEAN NOT NULL DEFAULT false,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "manifest" JSONB,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "export_job_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "export_job_client_check" CHECK ((kind = 'client') = (client_id IS NOT NULL))
);
CREATE UNIQUE INDEX "export_job_org_id_id_key" ON "export_job"("org_id", "id");
CREATE INDEX "export_job_org_id_created_at_id_idx" ON "export_job"("org_id", "created_at" DESC, "id" DESC);
CREATE INDEX "export_job_org_id_client_id_idx" ON "export_job"("org_id", "client_id");
CREATE INDEX "export_job_unfinished" ON "export_job"("org_id", "created_at", "id") WHERE state IN ('queued', 'building');
CREATE INDEX "export_job_over" ON "export_job"("expires_at") WHERE state = 'ready';
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_org_id_requested_by_fkey" FOREIGN KEY ("org_id", "requested_by") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "export_job" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "export_job" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "export_job" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
CREATE POLICY look_up ON "export_job" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT, INSERT, UPDATE ON "export_job" TO snout_app;
GRANT SELECT ON "export_job" TO snout_lookup;

-- Its files, piece by piece, where every process reaches them. A piece is written once and never changed.
CREATE TABLE "export_part" (
    "org_id" UUID NOT NULL,
    "export_id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "export_part_pkey" PRIMARY KEY ("org_id", "export_id", "file", "no")
);
ALTER TABLE "export_part" ADD CONSTRAINT "export_part_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "export_part" ADD CONSTRAINT "export_part_org_id_export_id_fkey" FOREIGN KEY ("org_id", "export_id") REFERENCES "export_job"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "export_part" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "export_part" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "export_part" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, DELETE ON "export_part" TO snout_app;

GRANT CREATE ON SCHEMA public TO snout_lookup;
-- One of each business: the oldest that is not finished, unless somebody is at it.
CREATE FUNCTION due_exports(n integer) RETURNS TABLE (org_id uuid, export_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT f.org_id, f.id FROM (
          SELECT DISTINCT ON (e.org_id) e.org_id, e.id, e.created_at, e.lease_until FROM export_job e
          WHERE e.state IN ('queued', 'building') ORDER BY e.org_id, e.created_at, e.id) f
        WHERE f.lease_until IS NULL OR f.lease_until <= now() ORDER BY f.created_at LIMIT n $$;
CREATE FUNCTION over_exports(n integer) RETURNS TABLE (org_id uuid, export_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT e.org_id, e.id FROM export_job e WHERE e.state = 'ready' AND e.expires_at <= now() ORDER BY e.expires_at LIMIT n $$;
ALTER FUNCTION due_exports(integer) OWNER TO snout_lookup;
ALTER FUNCTION over_exports(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_exports(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION over_exports(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_exports(integer) TO snout_app;
GRANT EXECUTE ON FUNCTION over_exports(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
