-- Extensions: btree_gist for the window exclusion constraint, pg_trgm for search.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Two roles must exist before this runs (the migrate command makes them): snout_app, which the app runs as and which owns
-- nothing, and snout_lookup, which exists only to own the few functions at the end.
GRANT snout_lookup TO CURRENT_USER;
GRANT snout_app TO CURRENT_USER;

-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('owner', 'sitter');

-- CreateEnum
CREATE TYPE "user_status" AS ENUM ('invited', 'active', 'disabled');

-- CreateEnum
CREATE TYPE "sitter_status" AS ENUM ('onboarding', 'active', 'offboarded');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('sms', 'whatsapp', 'email', 'telegram');

-- CreateEnum
CREATE TYPE "address_validity" AS ENUM ('unknown', 'valid', 'invalid', 'landline');

-- CreateEnum
CREATE TYPE "service_type" AS ENUM ('dropIn', 'walk', 'houseSitting', 'meetAndGreet');

-- CreateEnum
CREATE TYPE "booking_status" AS ENUM ('requested', 'confirmed', 'completed', 'cancelled', 'released');

-- CreateEnum
CREATE TYPE "recurrence" AS ENUM ('none', 'weekly');

-- CreateEnum
CREATE TYPE "window_kind" AS ENUM ('job', 'meetAndGreet');

-- CreateEnum
CREATE TYPE "window_status" AS ENUM ('active', 'expired', 'closed');

-- CreateEnum
CREATE TYPE "number_type" AS ENUM ('frontDesk', 'pool', 'sitter');

-- CreateEnum
CREATE TYPE "number_status" AS ENUM ('active', 'quarantined', 'released');

-- CreateEnum
CREATE TYPE "number_registration" AS ENUM ('unknown', 'pending', 'registered', 'rejected');

-- CreateEnum
CREATE TYPE "assignment_state" AS ENUM ('active', 'deactivated', 'reassigned');

-- CreateEnum
CREATE TYPE "thread_scope" AS ENUM ('relationship', 'job', 'internal');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('inbound', 'outbound');

-- CreateEnum
CREATE TYPE "actor" AS ENUM ('client', 'owner', 'sitter', 'automation', 'system');

-- CreateEnum
CREATE TYPE "receipt_source" AS ENUM ('webhook', 'backfill');

-- CreateEnum
CREATE TYPE "receipt_status" AS ENUM ('processed', 'pending', 'failed');

-- CreateEnum
CREATE TYPE "route_target" AS ENUM ('owner', 'sitter');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('pending', 'dispatching', 'accepted', 'sent', 'delivered', 'failed', 'unknown', 'canceled', 'notFound', 'held', 'dead');

-- CreateEnum
CREATE TYPE "violation_type" AS ENUM ('phoneNumber', 'email', 'url', 'socialMedia', 'payment', 'phrase', 'custom');

-- CreateEnum
CREATE TYPE "violation_severity" AS ENUM ('warning', 'block');

-- CreateEnum
CREATE TYPE "attempt_actor" AS ENUM ('client', 'sitter');

-- CreateEnum
CREATE TYPE "attempt_action" AS ENUM ('blocked', 'warned', 'flagged');

-- CreateEnum
CREATE TYPE "attempt_resolution" AS ENUM ('confirmed', 'falsePositive', 'forceSent');

-- CreateEnum
CREATE TYPE "consent_kind" AS ENUM ('implied', 'express', 'written', 'optOut', 'optIn', 'suspectedOptOut');

-- CreateEnum
CREATE TYPE "alert_severity" AS ENUM ('info', 'high', 'critical');

-- CreateEnum
CREATE TYPE "provider_status" AS ENUM ('connected', 'disconnected', 'refused');

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "role" "user_role" NOT NULL,
    "status" "user_status" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "refresh_hash" TEXT NOT NULL,
    "previous_refresh_hash" TEXT,
    "rotated_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sitter" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "personal_e164" TEXT,
    "status" "sitter_status" NOT NULL,
    "messaging_locked_at" TIMESTAMPTZ(3),
    "lock_reason" TEXT,
    "offboarded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sitter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "name" TEXT,
    "timezone" TEXT,
    "is_one_time_client" BOOLEAN NOT NULL DEFAULT false,
    "recurring_override" BOOLEAN,
    "notes" TEXT,
    "pet_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_point" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "address" TEXT NOT NULL,
    "validity" "address_validity" NOT NULL DEFAULT 'unknown',
    "opted_out_at" TIMESTAMPTZ(3),
    "opt_out_kind" "consent_kind",
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weekly_plan" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "active_from" TIMESTAMPTZ(3) NOT NULL,
    "active_to" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "weekly_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "sitter_id" UUID,
    "service_type" "service_type" NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "booking_status" NOT NULL,
    "recurrence" "recurrence" NOT NULL DEFAULT 'none',
    "external_ref" TEXT,
    "released_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_number" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "e164" TEXT NOT NULL,
    "type" "number_type" NOT NULL,
    "status" "number_status" NOT NULL DEFAULT 'active',
    "provider_sid" TEXT,
    "friendly_name" TEXT,
    "assigned_sitter_id" UUID,
    "is_rotating" BOOLEAN NOT NULL DEFAULT false,
    "rotation_priority" INTEGER NOT NULL DEFAULT 0,
    "last_assigned_at" TIMESTAMPTZ(3),
    "cooldown_until" TIMESTAMPTZ(3),
    "never_sitter_again" BOOLEAN NOT NULL DEFAULT false,
    "registration" "number_registration" NOT NULL DEFAULT 'unknown',
    "segments_per_second" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "business_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_assignment" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "number_id" UUID NOT NULL,
    "sitter_id" UUID NOT NULL,
    "status" "assignment_state" NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "number_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_thread" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "business_number_id" UUID NOT NULL,
    "message_number" TEXT NOT NULL,
    "number_class" "number_type" NOT NULL,
    "scope" "thread_scope" NOT NULL,
    "sitter_id" UUID,
    "is_meet_and_greet" BOOLEAN NOT NULL DEFAULT false,
    "meet_and_greet_approved_at" TIMESTAMPTZ(3),
    "owner_unread_count" INTEGER NOT NULL DEFAULT 0,
    "sitter_unread_count" INTEGER NOT NULL DEFAULT 0,
    "has_policy_violation" BOOLEAN NOT NULL DEFAULT false,
    "has_delivery_failure" BOOLEAN NOT NULL DEFAULT false,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL,
    "last_message_preview" TEXT,
    "last_message_direction" "direction",
    "archived_at" TIMESTAMPTZ(3),
    "snoozed_until" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "binding" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number_id" UUID NOT NULL,
    "party_address" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "binding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_window" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "sitter_id" UUID NOT NULL,
    "booking_id" UUID,
    "kind" "window_kind" NOT NULL DEFAULT 'job',
    "sitter_access" BOOLEAN NOT NULL DEFAULT true,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3),
    "status" "window_status" NOT NULL DEFAULT 'active',
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_event" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "direction" "direction" NOT NULL,
    "from_address" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "redacted_body" TEXT,
    "hidden_from_sitters" BOOLEAN NOT NULL DEFAULT false,
    "channel" "channel" NOT NULL DEFAULT 'sms',
    "actor" "actor" NOT NULL,
    "author_user_id" UUID,
    "responsible_sitter_id" UUID,
    "is_billing" BOOLEAN NOT NULL DEFAULT false,
    "was_blocked" BOOLEAN NOT NULL DEFAULT false,
    "anti_poaching_flagged" BOOLEAN NOT NULL DEFAULT false,
    "anti_poaching_reason" TEXT,
    "num_segments" INTEGER NOT NULL DEFAULT 1,
    "media" JSONB NOT NULL DEFAULT '[]',
    "client_ref" TEXT,
    "provider_message_id" TEXT,
    "recovered" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_receipt" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_message_id" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "source" "receipt_source" NOT NULL,
    "status" "receipt_status" NOT NULL,
    "outcome" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "message_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbound_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routing_decision" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "target" "route_target" NOT NULL,
    "sitter_id" UUID,
    "reason" TEXT NOT NULL,
    "trace" JSONB NOT NULL,
    "facts_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routing_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overlap_choice" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "sitter_id" UUID NOT NULL,
    "chosen_by" UUID NOT NULL,
    "valid_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "overlap_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number_id" UUID NOT NULL,
    "attempt_no" INTEGER NOT NULL,
    "state" "delivery_state" NOT NULL,
    "provider" TEXT NOT NULL DEFAULT 'twilio',
    "provider_message_id" TEXT,
    "channel" "channel" NOT NULL DEFAULT 'sms',
    "raw_status" TEXT,
    "error_code" INTEGER,
    "error_message" TEXT,
    "next_attempt_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "sends" INTEGER NOT NULL DEFAULT 0,
    "listings" INTEGER NOT NULL DEFAULT 0,
    "last_listed_at" TIMESTAMPTZ(3),
    "dismissed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_callback" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "delivery_id" UUID,
    "provider" TEXT NOT NULL DEFAULT 'twilio',
    "provider_message_id" TEXT NOT NULL,
    "raw_status" TEXT NOT NULL,
    "error_code" INTEGER NOT NULL DEFAULT 0,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_callback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_violation" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "type" "violation_type" NOT NULL,
    "severity" "violation_severity" NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "is_redacted" BOOLEAN NOT NULL,
    "details" TEXT,
    "rules_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_violation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poaching_attempt" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "actor_type" "attempt_actor" NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" "attempt_action" NOT NULL,
    "offence_no" INTEGER NOT NULL,
    "owner_notified_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_user_id" UUID,
    "resolution" "attempt_resolution",
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poaching_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_event" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "contact_point_id" UUID NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "source" TEXT NOT NULL,
    "wording" TEXT,
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "type" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "thread_id" TEXT,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "severity" "alert_severity" NOT NULL,
    "subject" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_config" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "account_sid" TEXT NOT NULL,
    "secrets" TEXT NOT NULL,
    "messaging_service_sid" TEXT,
    "status" "provider_status" NOT NULL,
    "last_verified_at" TIMESTAMPTZ(3),
    "failure_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_config_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_org_id_id_key" ON "user"("org_id", "id");

-- CreateIndex
CREATE INDEX "session_org_id_user_id_idx" ON "session"("org_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_org_id_id_key" ON "session"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sitter_org_id_id_key" ON "sitter"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sitter_org_id_user_id_key" ON "sitter"("org_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_org_id_id_key" ON "client"("org_id", "id");

-- CreateIndex
CREATE INDEX "contact_point_org_id_client_id_idx" ON "contact_point"("org_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_point_org_id_id_key" ON "contact_point"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_point_org_id_channel_address_key" ON "contact_point"("org_id", "channel", "address");

-- CreateIndex
CREATE UNIQUE INDEX "weekly_plan_org_id_id_key" ON "weekly_plan"("org_id", "id");

-- CreateIndex
CREATE INDEX "booking_org_id_client_id_start_at_idx" ON "booking"("org_id", "client_id", "start_at");

-- CreateIndex
CREATE UNIQUE INDEX "booking_org_id_id_key" ON "booking"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_org_id_external_ref_key" ON "booking"("org_id", "external_ref");

-- CreateIndex
CREATE INDEX "business_number_org_id_status_type_idx" ON "business_number"("org_id", "status", "type");

-- CreateIndex
CREATE UNIQUE INDEX "business_number_org_id_id_key" ON "business_number"("org_id", "id");

-- CreateIndex
CREATE INDEX "number_assignment_org_id_number_id_idx" ON "number_assignment"("org_id", "number_id");

-- CreateIndex
CREATE UNIQUE INDEX "number_assignment_org_id_id_key" ON "number_assignment"("org_id", "id");

-- CreateIndex
CREATE INDEX "message_thread_org_id_last_activity_at_id_idx" ON "message_thread"("org_id", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "message_thread_org_id_id_key" ON "message_thread"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_thread_org_id_client_id_business_number_id_key" ON "message_thread"("org_id", "client_id", "business_number_id");

-- CreateIndex
CREATE INDEX "binding_org_id_thread_id_idx" ON "binding"("org_id", "thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "binding_org_id_id_key" ON "binding"("org_id", "id");

-- CreateIndex
CREATE INDEX "assignment_window_org_id_client_id_start_at_idx" ON "assignment_window"("org_id", "client_id", "start_at");

-- CreateIndex
CREATE INDEX "assignment_window_org_id_sitter_id_start_at_idx" ON "assignment_window"("org_id", "sitter_id", "start_at");

-- CreateIndex
CREATE INDEX "assignment_window_org_id_thread_id_sitter_id_idx" ON "assignment_window"("org_id", "thread_id", "sitter_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_window_org_id_id_key" ON "assignment_window"("org_id", "id");

-- CreateIndex
CREATE INDEX "message_event_org_id_thread_id_created_at_id_idx" ON "message_event"("org_id", "thread_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "message_event_org_id_client_id_created_at_idx" ON "message_event"("org_id", "client_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_event_org_id_id_key" ON "message_event"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_event_org_id_client_ref_key" ON "message_event"("org_id", "client_ref");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_receipt_org_id_id_key" ON "inbound_receipt"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_receipt_org_id_provider_provider_message_id_key" ON "inbound_receipt"("org_id", "provider", "provider_message_id");

-- CreateIndex
CREATE INDEX "routing_decision_org_id_thread_id_at_id_idx" ON "routing_decision"("org_id", "thread_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "routing_decision_org_id_id_key" ON "routing_decision"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "routing_decision_org_id_message_id_key" ON "routing_decision"("org_id", "message_id");

-- CreateIndex
CREATE INDEX "overlap_choice_org_id_thread_id_idx" ON "overlap_choice"("org_id", "thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "overlap_choice_org_id_id_key" ON "overlap_choice"("org_id", "id");

-- CreateIndex
CREATE INDEX "delivery_org_id_state_updated_at_idx" ON "delivery"("org_id", "state", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_org_id_id_key" ON "delivery"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_org_id_message_id_attempt_no_key" ON "delivery"("org_id", "message_id", "attempt_no");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_provider_provider_message_id_key" ON "delivery"("provider", "provider_message_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_callback_org_id_id_key" ON "delivery_callback"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_callback_org_id_provider_message_id_raw_status_err_key" ON "delivery_callback"("org_id", "provider_message_id", "raw_status", "error_code");

-- CreateIndex
CREATE INDEX "policy_violation_org_id_message_id_idx" ON "policy_violation"("org_id", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_violation_org_id_id_key" ON "policy_violation"("org_id", "id");

-- CreateIndex
CREATE INDEX "poaching_attempt_org_id_actor_id_created_at_idx" ON "poaching_attempt"("org_id", "actor_id", "created_at");

-- CreateIndex
CREATE INDEX "poaching_attempt_org_id_thread_id_idx" ON "poaching_attempt"("org_id", "thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "poaching_attempt_org_id_id_key" ON "poaching_attempt"("org_id", "id");

-- CreateIndex
CREATE INDEX "consent_event_org_id_contact_point_id_created_at_idx" ON "consent_event"("org_id", "contact_point_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "consent_event_org_id_id_key" ON "consent_event"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_key_org_id_id_key" ON "idempotency_key"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_key_org_id_route_key_key" ON "idempotency_key"("org_id", "route", "key");

-- CreateIndex
CREATE INDEX "audit_event_org_id_at_id_idx" ON "audit_event"("org_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_org_id_type_at_idx" ON "audit_event"("org_id", "type", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_org_id_id_key" ON "audit_event"("org_id", "id");

-- CreateIndex
CREATE INDEX "alert_org_id_opened_at_idx" ON "alert"("org_id", "opened_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "alert_org_id_id_key" ON "alert"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_config_org_id_id_key" ON "provider_config"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_config_org_id_provider_key" ON "provider_config"("org_id", "provider");

-- CreateIndex
CREATE UNIQUE INDEX "provider_config_provider_account_sid_key" ON "provider_config"("provider", "account_sid");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_org_id_user_id_fkey" FOREIGN KEY ("org_id", "user_id") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitter" ADD CONSTRAINT "sitter_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitter" ADD CONSTRAINT "sitter_org_id_user_id_fkey" FOREIGN KEY ("org_id", "user_id") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_plan" ADD CONSTRAINT "weekly_plan_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_plan" ADD CONSTRAINT "weekly_plan_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_org_id_sitter_id_fkey" FOREIGN KEY ("org_id", "sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business_number" ADD CONSTRAINT "business_number_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business_number" ADD CONSTRAINT "business_number_org_id_assigned_sitter_id_fkey" FOREIGN KEY ("org_id", "assigned_sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_assignment" ADD CONSTRAINT "number_assignment_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_assignment" ADD CONSTRAINT "number_assignment_org_id_number_id_fkey" FOREIGN KEY ("org_id", "number_id") REFERENCES "business_number"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_assignment" ADD CONSTRAINT "number_assignment_org_id_sitter_id_fkey" FOREIGN KEY ("org_id", "sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_org_id_business_number_id_fkey" FOREIGN KEY ("org_id", "business_number_id") REFERENCES "business_number"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_org_id_sitter_id_fkey" FOREIGN KEY ("org_id", "sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binding" ADD CONSTRAINT "binding_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binding" ADD CONSTRAINT "binding_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binding" ADD CONSTRAINT "binding_org_id_number_id_fkey" FOREIGN KEY ("org_id", "number_id") REFERENCES "business_number"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_window" ADD CONSTRAINT "assignment_window_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_window" ADD CONSTRAINT "assignment_window_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_window" ADD CONSTRAINT "assignment_window_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_window" ADD CONSTRAINT "assignment_window_org_id_sitter_id_fkey" FOREIGN KEY ("org_id", "sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_window" ADD CONSTRAINT "assignment_window_org_id_booking_id_fkey" FOREIGN KEY ("org_id", "booking_id") REFERENCES "booking"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_event" ADD CONSTRAINT "message_event_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_event" ADD CONSTRAINT "message_event_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_event" ADD CONSTRAINT "message_event_org_id_client_id_fkey" FOREIGN KEY ("org_id", "client_id") REFERENCES "client"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_event" ADD CONSTRAINT "message_event_org_id_author_user_id_fkey" FOREIGN KEY ("org_id", "author_user_id") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_event" ADD CONSTRAINT "message_event_org_id_responsible_sitter_id_fkey" FOREIGN KEY ("org_id", "responsible_sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_receipt" ADD CONSTRAINT "inbound_receipt_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_receipt" ADD CONSTRAINT "inbound_receipt_org_id_message_id_fkey" FOREIGN KEY ("org_id", "message_id") REFERENCES "message_event"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_decision" ADD CONSTRAINT "routing_decision_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_decision" ADD CONSTRAINT "routing_decision_org_id_message_id_fkey" FOREIGN KEY ("org_id", "message_id") REFERENCES "message_event"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_decision" ADD CONSTRAINT "routing_decision_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_decision" ADD CONSTRAINT "routing_decision_org_id_sitter_id_fkey" FOREIGN KEY ("org_id", "sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_choice" ADD CONSTRAINT "overlap_choice_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_choice" ADD CONSTRAINT "overlap_choice_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_choice" ADD CONSTRAINT "overlap_choice_org_id_sitter_id_fkey" FOREIGN KEY ("org_id", "sitter_id") REFERENCES "sitter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_choice" ADD CONSTRAINT "overlap_choice_org_id_chosen_by_fkey" FOREIGN KEY ("org_id", "chosen_by") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_org_id_message_id_fkey" FOREIGN KEY ("org_id", "message_id") REFERENCES "message_event"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_org_id_number_id_fkey" FOREIGN KEY ("org_id", "number_id") REFERENCES "business_number"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_callback" ADD CONSTRAINT "delivery_callback_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_callback" ADD CONSTRAINT "delivery_callback_org_id_delivery_id_fkey" FOREIGN KEY ("org_id", "delivery_id") REFERENCES "delivery"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_violation" ADD CONSTRAINT "policy_violation_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_violation" ADD CONSTRAINT "policy_violation_org_id_message_id_fkey" FOREIGN KEY ("org_id", "message_id") REFERENCES "message_event"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_violation" ADD CONSTRAINT "policy_violation_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poaching_attempt" ADD CONSTRAINT "poaching_attempt_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poaching_attempt" ADD CONSTRAINT "poaching_attempt_org_id_thread_id_fkey" FOREIGN KEY ("org_id", "thread_id") REFERENCES "message_thread"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poaching_attempt" ADD CONSTRAINT "poaching_attempt_org_id_message_id_fkey" FOREIGN KEY ("org_id", "message_id") REFERENCES "message_event"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poaching_attempt" ADD CONSTRAINT "poaching_attempt_org_id_resolved_by_user_id_fkey" FOREIGN KEY ("org_id", "resolved_by_user_id") REFERENCES "user"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_org_id_contact_point_id_fkey" FOREIGN KEY ("org_id", "contact_point_id") REFERENCES "contact_point"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_config" ADD CONSTRAINT "provider_config_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules the schema language cannot say
ALTER TABLE assignment_window ADD CONSTRAINT assignment_window_end_after_start CHECK (end_at IS NULL OR end_at > start_at);
ALTER TABLE booking ADD CONSTRAINT booking_end_after_start CHECK (end_at > start_at);
ALTER TABLE assignment_window ADD CONSTRAINT assignment_window_no_overlap
  EXCLUDE USING gist (org_id WITH =, thread_id WITH =, sitter_id WITH =, tstzrange(start_at, end_at, '[)') WITH &&)
  WHERE (status <> 'closed');
CREATE UNIQUE INDEX binding_one_open ON binding (org_id, number_id, party_address) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX business_number_one_front_desk ON business_number (org_id) WHERE type = 'frontDesk' AND status = 'active';
CREATE UNIQUE INDEX business_number_one_per_sitter ON business_number (org_id, assigned_sitter_id)
  WHERE type = 'sitter' AND status = 'active' AND assigned_sitter_id IS NOT NULL;
CREATE UNIQUE INDEX business_number_e164_in_use ON business_number (org_id, e164) WHERE status <> 'released';
CREATE UNIQUE INDEX number_assignment_one_active_per_number ON number_assignment (org_id, number_id) WHERE status = 'active';
CREATE UNIQUE INDEX number_assignment_one_active_per_sitter ON number_assignment (org_id, sitter_id) WHERE status = 'active';
CREATE UNIQUE INDEX alert_one_open ON alert (org_id, dedupe_key) WHERE resolved_at IS NULL;
ALTER TABLE alert ADD CONSTRAINT alert_data_is_object CHECK (jsonb_typeof(data) = 'object');
ALTER TABLE "user" ADD CONSTRAINT user_email_is_lower_case CHECK (email = lower(email));

-- Work that is due, for the sweepers
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE state IN ('pending', 'held', 'unknown');
CREATE INDEX delivery_leased ON delivery (lease_until) WHERE state = 'dispatching';
CREATE INDEX inbound_receipt_due ON inbound_receipt (next_attempt_at) WHERE status = 'pending';
CREATE INDEX assignment_window_due ON assignment_window (end_at) WHERE status = 'active';
-- The inbox filters, and its search
CREATE INDEX message_thread_unread ON message_thread (org_id, last_activity_at DESC, id DESC) WHERE owner_unread_count > 0;
CREATE INDEX message_thread_policy ON message_thread (org_id, last_activity_at DESC, id DESC) WHERE has_policy_violation;
CREATE INDEX message_thread_failures ON message_thread (org_id, last_activity_at DESC, id DESC) WHERE has_delivery_failure;
CREATE INDEX message_event_body_search ON message_event USING gin (body gin_trgm_ops);
CREATE INDEX client_name_search ON client USING gin (name gin_trgm_ops);

-- Tenancy: one policy everywhere. No organisation set means no rows.
CREATE FUNCTION app_org_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.org_id', true), '')::uuid $$;
GRANT USAGE ON SCHEMA public TO snout_app, snout_lookup;
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON organization TO snout_app USING (id = app_org_id()) WITH CHECK (id = app_org_id());
GRANT SELECT, INSERT, UPDATE ON organization TO snout_app;
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "user" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "user" TO snout_app;
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "session" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "session" TO snout_app;
ALTER TABLE "sitter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sitter" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "sitter" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "sitter" TO snout_app;
ALTER TABLE "client" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "client" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "client" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "client" TO snout_app;
ALTER TABLE "contact_point" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contact_point" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "contact_point" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "contact_point" TO snout_app;
ALTER TABLE "weekly_plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "weekly_plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "weekly_plan" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "weekly_plan" TO snout_app;
ALTER TABLE "booking" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "booking" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "booking" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "booking" TO snout_app;
ALTER TABLE "business_number" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "business_number" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "business_number" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "business_number" TO snout_app;
ALTER TABLE "number_assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "number_assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "number_assignment" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "number_assignment" TO snout_app;
ALTER TABLE "message_thread" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message_thread" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "message_thread" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "message_thread" TO snout_app;
ALTER TABLE "binding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "binding" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "binding" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "binding" TO snout_app;
ALTER TABLE "assignment_window" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assignment_window" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "assignment_window" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "assignment_window" TO snout_app;
ALTER TABLE "message_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "message_event" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "message_event" TO snout_app;
ALTER TABLE "inbound_receipt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inbound_receipt" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "inbound_receipt" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "inbound_receipt" TO snout_app;
ALTER TABLE "routing_decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "routing_decision" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "routing_decision" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT ON "routing_decision" TO snout_app;
ALTER TABLE "overlap_choice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "overlap_choice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "overlap_choice" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "overlap_choice" TO snout_app;
ALTER TABLE "delivery" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "delivery" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "delivery" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "delivery" TO snout_app;
ALTER TABLE "delivery_callback" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "delivery_callback" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "delivery_callback" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT ON "delivery_callback" TO snout_app;
ALTER TABLE "policy_violation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "policy_violation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "policy_violation" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "policy_violation" TO snout_app;
ALTER TABLE "poaching_attempt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "poaching_attempt" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "poaching_attempt" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "poaching_attempt" TO snout_app;
ALTER TABLE "consent_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "consent_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "consent_event" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT ON "consent_event" TO snout_app;
ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "idempotency_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "idempotency_key" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "idempotency_key" TO snout_app;
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_event" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT ON "audit_event" TO snout_app;
ALTER TABLE "alert" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alert" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "alert" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "alert" TO snout_app;
ALTER TABLE "provider_config" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "provider_config" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "provider_config" TO snout_app USING (org_id = app_org_id()) WITH CHECK (org_id = app_org_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "provider_config" TO snout_app;
GRANT UPDATE (delivery_id) ON delivery_callback TO snout_app; -- binding a parked callback is the one change allowed
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO snout_app;

-- System look-ups: the only ways across organisations. Each answers one question and nothing more.
GRANT SELECT ON "provider_config" TO snout_lookup;
CREATE POLICY look_up ON "provider_config" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT ON "user" TO snout_lookup;
CREATE POLICY look_up ON "user" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT ON "delivery" TO snout_lookup;
CREATE POLICY look_up ON "delivery" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT ON "inbound_receipt" TO snout_lookup;
CREATE POLICY look_up ON "inbound_receipt" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT ON "assignment_window" TO snout_lookup;
CREATE POLICY look_up ON "assignment_window" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT ON "organization" TO snout_lookup;
CREATE POLICY look_up ON "organization" FOR SELECT TO snout_lookup USING (true);
GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION org_of_provider_account(p text, sid text) RETURNS TABLE (org_id uuid, secrets text, status provider_status) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT c.org_id, c.secrets, c.status FROM provider_config c WHERE c.provider = p AND c.account_sid = sid $$;
ALTER FUNCTION org_of_provider_account(text, text) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION org_of_provider_account(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION org_of_provider_account(text, text) TO snout_app;
CREATE FUNCTION user_of_email(address text) RETURNS TABLE (org_id uuid, user_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT u.org_id, u.id FROM "user" u WHERE u.email = lower(address) $$;
ALTER FUNCTION user_of_email(text) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION user_of_email(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION user_of_email(text) TO snout_app;
CREATE FUNCTION due_deliveries(n integer) RETURNS TABLE (org_id uuid, delivery_id uuid, due_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT d.org_id, d.id, d.next_attempt_at FROM delivery d
    WHERE d.state IN ('pending', 'held', 'unknown') AND d.next_attempt_at <= now()
  UNION ALL SELECT d.org_id, d.id, d.lease_until FROM delivery d WHERE d.state = 'dispatching' AND d.lease_until <= now()
  ORDER BY 3 LIMIT n $$;
ALTER FUNCTION due_deliveries(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_deliveries(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_deliveries(integer) TO snout_app;
CREATE FUNCTION due_receipts(n integer) RETURNS TABLE (org_id uuid, receipt_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT r.org_id, r.id FROM inbound_receipt r WHERE r.status = 'pending' AND r.next_attempt_at <= now() ORDER BY r.next_attempt_at LIMIT n $$;
ALTER FUNCTION due_receipts(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION due_receipts(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_receipts(integer) TO snout_app;
CREATE FUNCTION ended_windows(n integer) RETURNS TABLE (org_id uuid, window_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT w.org_id, w.id FROM assignment_window w WHERE w.status = 'active' AND w.end_at <= now() ORDER BY w.end_at LIMIT n $$;
ALTER FUNCTION ended_windows(integer) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION ended_windows(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ended_windows(integer) TO snout_app;
CREATE FUNCTION connected_orgs() RETURNS TABLE (org_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT c.org_id FROM provider_config c WHERE c.status = 'connected' $$;
ALTER FUNCTION connected_orgs() OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION connected_orgs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION connected_orgs() TO snout_app;
CREATE FUNCTION org_ids() RETURNS TABLE (org_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT o.id FROM organization o $$;
ALTER FUNCTION org_ids() OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION org_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION org_ids() TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;

-- The queue's own schema, for installations without Redis
CREATE SCHEMA IF NOT EXISTS bullmq;
GRANT USAGE ON SCHEMA bullmq TO snout_app;
