-- What happened on one thread, newest first.
CREATE INDEX "audit_event_org_id_thread_id_at_id_idx" ON "audit_event"("org_id", "thread_id", "at" DESC, "id" DESC);
