-- A weekly booking repeats: the series says what its visits are like, each visit is a booking of its own
CREATE TABLE "booking_series" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "sitter_id" UUID,
    "service_type" "service_type" NOT NULL,
    "status" "booking_status" NOT NULL,
    "first_start_at" TIMESTAMPTZ(3) NOT NULL,
    -- By the clock on the wall of the business, so that summer time moves no visit
    "first_wall" TIMESTAMP(3) NOT NULL,
    "lasts_ms" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "booking_series_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "booking_series_lasts_up_to_a_week" CHECK (lasts_ms > 0 AND lasts_ms <= 604800000),
    CONSTRAINT "booking_series_visits_are_open" CHECK (status IN ('requested', 'confirmed')),
    CONSTRAINT "booking_series_end_is_whole" CHECK (ended_at IS NULL OR (until IS NOT NULL AND due_at IS NULL))
);
CREATE UNIQUE INDEX "booking_series_org_id_id_key" ON "booking_series"("org_id", "id");
CREATE INDEX "booking_series_org_id_client_id_idx" ON "booking_series"("org_id", "client_id");
CREATE INDEX "booking_series_org_id_sitter_id_idx" ON "booking_series"("org_id", "sitter_id");
CREATE INDEX "booking_series_due" ON "booking_series"("due_at") WHERE due_at IS NOT NULL;
ALTER TABLE "booking_series" ADD CONSTRAINT "booking_series_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "booking_series" ADD CONSTRAINT "booking_series_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "booking_series" ADD CONSTRAINT "booking_series_org_id_sitter_id_fkey" FOREIGN KEY ("org_id", "sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "booking_series" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "booking_series" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "booking_series" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE ON "booking_series" TO snout_app;

ALTER TABLE "booking" ADD COLUMN "series_id" UUID;
ALTER TABLE "booking" ADD COLUMN "visit_no" INTEGER;
ALTER TABLE "booking" ADD CONSTRAINT "booking_visit_is_whole" CHECK ((series_id IS NULL) = (visit_no IS NULL) AND visit_no > 0);
ALTER TABLE "booking" ADD CONSTRAINT "booking_org_id_series_id_fkey" FOREIGN KEY ("org_id", "series_id") REFERENCES "booking_series"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A visit is made once, also when it was cancelled since
CREATE UNIQUE INDEX "booking_org_id_series_id_visit_no_key" ON "booking"("org_id", "series_id", "visit_no");

-- Series with a visit to make, or whose last visit may be over
GRANT SELECT ON "booking_series" TO snout_lookup;
CREATE POLICY look_up ON "booking_series" FOR SELECT TO snout_lookup USING (true);
GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION due_series(n integer) RETURNS TABLE (org_id uuid, series_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT s.org_id, s.id FROM booking_series s WHERE s.due_at <= now() ORDER BY s.due_at, s.id LIMIT n $$;
ALTER FUNCTION due_series(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_series(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_series(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
