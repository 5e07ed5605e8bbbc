-- Meet-and-greets: a first meeting of a client and a sitter, and what the owner made of it
CREATE TYPE "meet_and_greet_status" AS ENUM ('pending', 'approved', 'failed');
CREATE TABLE "meet_and_greet" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "sitter_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "job_thread_id" UUID,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3) NOT NULL,
    "sitter_access" BOOLEAN NOT NULL DEFAULT false,
    "status" "meet_and_greet_status" NOT NULL DEFAULT 'pending',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meet_and_greet_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "meet_and_greet_ends_after_start" CHECK (end_at > start_at),
    CONSTRAINT "meet_and_greet_decision_is_whole" CHECK ((status = 'pending') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX "meet_and_greet_org_id_id_key" ON "meet_and_greet"("org_id", "id");
CREATE INDEX "meet_and_greet_org_id_start_at_id_idx" ON "meet_and_greet"("org_id", "start_at" DESC, "id" DESC);
CREATE INDEX "meet_and_greet_org_id_client_id_sitter_id_idx" ON "meet_and_greet"("org_id", "client_id", "sitter_id");
ALTER TABLE "meet_and_greet" ADD CONSTRAINT "meet_and_greet_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meet_and_greet" ADD CONSTRAINT "meet_and_greet_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meet_and_greet" ADD CONSTRAINT "meet_and_greet_org_id_sitter_id_fkey" FOREIGN KEY ("org_id", "sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meet_and_greet" ADD CONSTRAINT "meet_and_greet_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meet_and_greet" ADD CONSTRAINT "meet_and_greet_org_id_job_thread_id_fkey" FOREIGN KEY ("org_id", "job_thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meet_and_greet" ADD CONSTRAINT "meet_and_greet_org_id_decided_by_fkey" FOREIGN KEY ("org_id", "decided_by") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meet_and_greet" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meet_and_greet" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meet_and_greet" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE ON "meet_and_greet" TO snout_app;

ALTER TABLE "assignment_window" ADD COLUMN "meet_and_greet_id" UUID;
ALTER TABLE "assignment_window" ADD CONSTRAINT "assignment_window_org_id_meet_and_greet_id_fkey" FOREIGN KEY ("org_id", "meet_and_greet_id") REFERENCES "meet_and_greet"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "assignment_window_org_id_meet_and_greet_id_idx" ON "assignment_window"("org_id", "meet_and_greet_id") WHERE meet_and_greet_id IS NOT NULL;
