-- Bindings of pool numbers end by themselves: when one is to be looked at next, and why it ended
ALTER TABLE "binding" ADD COLUMN "check_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "binding" ADD COLUMN "closed_reason" TEXT;
CREATE INDEX "binding_due" ON "binding"("check_at") WHERE valid_to IS NULL AND check_at IS NOT NULL;

-- Windows that have begun and nobody was told of
ALTER TABLE "assignment_window" ADD COLUMN "announced_at" TIMESTAMPTZ(3);
-- The one who migrates may be bound by row-level security, too: old rows are filled in without it
ALTER TABLE "assignment_window" NO FORCE ROW LEVEL SECURITY;
UPDATE "assignment_window" SET announced_at = start_at WHERE start_at <= now();
ALTER TABLE "assignment_window" FORCE ROW LEVEL SECURITY;
CREATE INDEX "assignment_window_to_announce" ON "assignment_window"("start_at") WHERE announced_at IS NULL AND status = 'active';

-- Threads put aside for a while, and threads that went quiet
CREATE INDEX "message_thread_snoozed" ON "message_thread"("snoozed_until") WHERE snoozed_until IS NOT NULL;
CREATE INDEX "message_thread_listed" ON "message_thread"("org_id", "last_activity_at") WHERE archived_at IS NULL;

GRANT SELECT ON "binding" TO snout_lookup;
CREATE POLICY look_up ON "binding" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT ON "message_thread" TO snout_lookup;
CREATE POLICY look_up ON "message_thread" FOR SELECT TO snout_lookup USING (true);
GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION due_bindings(n integer) RETURNS TABLE (org_id uuid, binding_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT b.org_id, b.id FROM binding b WHERE b.valid_to IS NULL AND b.check_at <= now() ORDER BY b.check_at, b.id LIMIT n $$;
ALTER FUNCTION due_bindings(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_bindings(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_bindings(integer) TO snout_app;
CREATE FUNCTION begun_windows(n integer) RETURNS TABLE (org_id uuid, window_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT w.org_id, w.id FROM assignment_window w
    WHERE w.status = 'active' AND w.announced_at IS NULL AND w.start_at <= now() ORDER BY w.start_at, w.id LIMIT n $$;
ALTER FUNCTION begun_windows(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION begun_windows(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begun_windows(integer) TO snout_app;
CREATE FUNCTION woken_threads(n integer) RETURNS TABLE (org_id uuid, thread_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT t.org_id, t.id FROM message_thread t WHERE t.snoozed_until <= now() ORDER BY t.snoozed_until, t.id LIMIT n $$;
ALTER FUNCTION woken_threads(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION woken_threads(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION woken_threads(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
