-- Clients that went up in another one stay as a signpost
ALTER TABLE "client" ADD COLUMN "merged_into_id" UUID;
ALTER TABLE "client" ADD CONSTRAINT "client_org_id_merged_into_id_fkey" FOREIGN KEY ("org_id", "merged_into_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "client" ADD CONSTRAINT client_merged_is_archived CHECK (merged_into_id IS NULL OR (archived_at IS NOT NULL AND merged_into_id <> id));
CREATE INDEX client_merged_into ON client (org_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX "client_org_id_created_at_id_idx" ON "client"("org_id", "created_at" DESC, "id" DESC);
-- Folding two threads of one person into one takes their decisions along; everything else of a decision stays as it was made
GRANT UPDATE (thread_id) ON routing_decision TO snout_app;

-- When a plan starts or ends, the client's windows move: the row says when that is due
ALTER TABLE "weekly_plan" ADD COLUMN "turns_at" TIMESTAMPTZ(3);
-- The one who migrates may be bound by row-level security, too: old rows are mended and filled in without it
ALTER TABLE "weekly_plan" NO FORCE ROW LEVEL SECURITY;
-- A plan that ended before it began never held: it shrinks to the shortest there is
UPDATE "weekly_plan" SET active_to = active_from + interval '1 millisecond' WHERE active_to <= active_from;
ALTER TABLE "weekly_plan" ADD CONSTRAINT weekly_plan_end_after_start CHECK (active_to IS NULL OR active_to > active_from);
UPDATE "weekly_plan" SET "turns_at" = CASE WHEN active_from > now() THEN active_from WHEN active_to > now() THEN active_to END;
ALTER TABLE "weekly_plan" FORCE ROW LEVEL SECURITY;
CREATE INDEX "weekly_plan_org_id_client_id_active_from_idx" ON "weekly_plan"("org_id", "client_id", "active_from");
CREATE INDEX "weekly_plan_org_id_active_from_id_idx" ON "weekly_plan"("org_id", "active_from" DESC, "id" DESC);
CREATE INDEX weekly_plan_due ON weekly_plan (turns_at) WHERE turns_at IS NOT NULL;
GRANT SELECT ON "weekly_plan" TO snout_lookup;
CREATE POLICY look_up ON "weekly_plan" FOR SELECT TO snout_lookup USING (true);
GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION due_plans(n integer) RETURNS TABLE (org_id uuid, plan_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT p.org_id, p.id FROM weekly_plan p WHERE p.turns_at <= now() ORDER BY p.turns_at, p.id LIMIT n $$;
ALTER FUNCTION due_plans(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_plans(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_plans(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
