-- Sending by lanes: one per business number, with its own pace, behind the gate of the organisation's account
ALTER TABLE "business_number" ADD COLUMN "next_send_at" TIMESTAMPTZ(3), ADD COLUMN "inbound_checked_at" TIMESTAMPTZ(3);
ALTER TABLE "business_number" ADD CONSTRAINT business_number_speed CHECK (segments_per_second BETWEEN 1 AND 1000);
ALTER TABLE "delivery" ADD COLUMN "check_at" TIMESTAMPTZ(3);
ALTER TABLE "provider_config" RENAME COLUMN "failure_count" TO "refusals";
ALTER TABLE "provider_config" ADD COLUMN "open_until" TIMESTAMPTZ(3), ADD COLUMN "pauses" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "paused_until" TIMESTAMPTZ(3);

-- The head of a lane is its oldest message that is due. Message ids are UUIDv7, so their order is that of writing.
CREATE INDEX delivery_lane ON delivery (org_id, number_id, message_id) WHERE state = 'pending';
-- A thread with a text under way waits for it, so that its texts arrive in order.
CREATE INDEX delivery_under_way ON delivery (org_id, thread_id) WHERE state = 'dispatching';
CREATE INDEX delivery_check_due ON delivery (check_at) WHERE state IN ('accepted', 'sent');
CREATE INDEX delivery_callback_parked ON delivery_callback (created_at) WHERE delivery_id IS NULL;

CREATE INDEX delivery_of_thread ON delivery (org_id, thread_id);
-- The deliveries screen: newest first, and by state
CREATE INDEX delivery_newest ON delivery (org_id, created_at DESC, id DESC);
CREATE INDEX delivery_by_state ON delivery (org_id, state, created_at DESC, id DESC) WHERE state IN ('dead', 'unknown', 'pending', 'held');
CREATE INDEX delivery_callback_of ON delivery_callback (org_id, delivery_id);

-- What is due, lane by lane: the work of one number is found as fast as that of ten thousand
DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE state IN ('held', 'unknown');
CREATE INDEX delivery_lane_due ON delivery (org_id, number_id, next_attempt_at) WHERE state = 'pending';
GRANT SELECT ON "delivery_callback" TO snout_lookup;
CREATE POLICY look_up ON "delivery_callback" FOR SELECT TO snout_lookup USING (true);
GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE OR REPLACE FUNCTION due_deliveries(n integer) RETURNS TABLE (org_id uuid, delivery_id uuid, due_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT d.org_id, d.id, d.next_attempt_at FROM delivery d WHERE d.state IN ('held', 'unknown') AND d.next_attempt_at <= now()
  UNION ALL SELECT d.org_id, d.id, d.lease_until FROM delivery d WHERE d.state = 'dispatching' AND d.lease_until <= now()
  ORDER BY 3 LIMIT n $$;
CREATE FUNCTION due_lanes(n integer) RETURNS TABLE (org_id uuid, number_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ WITH RECURSIVE lane AS (
    (SELECT d.org_id, d.number_id FROM delivery d WHERE d.state = 'pending' ORDER BY d.org_id, d.number_id LIMIT 1)
    UNION ALL
    SELECT later.org_id, later.number_id FROM lane, LATERAL (
      SELECT d.org_id, d.number_id FROM delivery d
      WHERE d.state = 'pending' AND (d.org_id, d.number_id) > (lane.org_id, lane.number_id)
      ORDER BY d.org_id, d.number_id LIMIT 1) later
  )
  SELECT lane.org_id, lane.number_id FROM lane
  WHERE EXISTS (SELECT 1 FROM delivery d WHERE d.state = 'pending' AND d.org_id = lane.org_id AND d.number_id = lane.number_id
                AND d.next_attempt_at <= now())
  LIMIT n $$;
ALTER FUNCTION due_lanes(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_lanes(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_lanes(integer) TO snout_app;
CREATE FUNCTION due_checks(n integer) RETURNS TABLE (org_id uuid, delivery_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT d.org_id, d.id FROM delivery d WHERE d.state IN ('accepted', 'sent') AND d.check_at <= now() ORDER BY d.check_at LIMIT n $$;
ALTER FUNCTION due_checks(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_checks(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_checks(integer) TO snout_app;
CREATE FUNCTION bindable_callbacks(n integer) RETURNS TABLE (org_id uuid, delivery_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT DISTINCT d.org_id, d.id FROM delivery_callback c
    JOIN delivery d ON d.provider = c.provider AND d.provider_message_id = c.provider_message_id AND d.org_id = c.org_id
    WHERE c.delivery_id IS NULL AND c.created_at > now() - interval '7 days' LIMIT n $$;
ALTER FUNCTION bindable_callbacks(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION bindable_callbacks(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bindable_callbacks(integer) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
