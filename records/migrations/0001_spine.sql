CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"patient_id" uuid NOT NULL,
	"coverage_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"local_date" date NOT NULL,
	"time_zone" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"source_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointments_source_key_unique" UNIQUE("source_key")
);

CREATE TABLE "artifacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"purpose" text,
	"detail" jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL
);

CREATE TABLE "audit_head" (
	"one" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"seq" bigint NOT NULL,
	"mac" text NOT NULL
);

CREATE TABLE "coverages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"patient_id" uuid NOT NULL,
	"payer_id" text NOT NULL,
	"member" "bytea" NOT NULL,
	"member_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coverages_member" UNIQUE("patient_id","payer_id","member_key")
);

CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"portal_id" text NOT NULL,
	"label" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"frozen_reason" text,
	"last_login_at" timestamp with time zone,
	"password_set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_totp_window" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credentials_portal" UNIQUE("portal_id","label")
);

CREATE TABLE "eligibility_checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"appointment_id" uuid,
	"coverage_id" uuid,
	"payer_id" text NOT NULL,
	"service_date" date NOT NULL,
	"state" text NOT NULL,
	"coverage_status" text,
	"result" "bytea",
	"checked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "eligibility_checks_run_id_unique" UNIQUE("run_id")
);

CREATE TABLE "imports" (
	"file_sha256" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"taken_in" integer NOT NULL,
	"refused" integer NOT NULL,
	"duplicates" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "lanes" (
	"payer_id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text,
	"until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"next_slot_at" timestamp with time zone,
	"hour_start" timestamp with time zone,
	"hour_count" integer DEFAULT 0 NOT NULL,
	"day_start" timestamp with time zone,
	"day_count" integer DEFAULT 0 NOT NULL
);

CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"payer_id" text,
	"run_id" uuid,
	"detail" jsonb NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" text
);

CREATE TABLE "outbox" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"name" text NOT NULL,
	"job_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_job_id_unique" UNIQUE("job_id")
);

CREATE TABLE "patients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token" text NOT NULL,
	"identity" "bytea" NOT NULL,
	"mrn_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "patients_token_unique" UNIQUE("token"),
	CONSTRAINT "patients_mrn_key_unique" UNIQUE("mrn_key")
);

CREATE TABLE "portal_sessions" (
	"credential_id" uuid PRIMARY KEY NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"holder" text,
	"leased_until" timestamp with time zone,
	"state" "bytea",
	"saved_at" timestamp with time zone
);

CREATE TABLE "run_steps" (
	"run_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"seq" integer NOT NULL,
	"name" text NOT NULL,
	"page" text,
	"ok" boolean NOT NULL,
	"fingerprint" text,
	"started_at" timestamp with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	CONSTRAINT "run_steps_run_id_attempt_seq_pk" PRIMARY KEY("run_id","attempt","seq")
);

CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"payer_id" text,
	"subject" text,
	"appointment_id" uuid,
	"coverage_id" uuid,
	"trigger" text NOT NULL,
	"trigger_ref" text,
	"state" text NOT NULL,
	"outcome" text,
	"reason" text,
	"detail" jsonb,
	"attempt" integer DEFAULT 0 NOT NULL,
	"retries" integer DEFAULT 0 NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"worker" text,
	"versions" jsonb,
	"input" "bytea" NOT NULL,
	"output" "bytea",
	"slot_at" timestamp with time zone,
	"waits_for" text,
	"waits_until" timestamp with time zone,
	"keep_trace" boolean DEFAULT false NOT NULL,
	"minutes_saved" integer,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"duration_ms" integer,
	"resolved_at" timestamp with time zone,
	"resolved_by" text
);

CREATE TABLE "schedule_firings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schedule_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"state" text NOT NULL,
	"started" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "schedule_firings_once" UNIQUE("schedule_id","due_at")
);

CREATE TABLE "schedules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"task" text NOT NULL,
	"query" jsonb NOT NULL,
	"cron" text NOT NULL,
	"time_zone" text NOT NULL,
	"overlap" text NOT NULL,
	"missed" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedules_name_unique" UNIQUE("name")
);

CREATE TABLE "secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" "bytea" NOT NULL
);

ALTER TABLE "appointments" ADD CONSTRAINT "appointments_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_coverage_id_coverages_id_fk" FOREIGN KEY ("coverage_id") REFERENCES "public"."coverages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "eligibility_checks" ADD CONSTRAINT "eligibility_checks_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "eligibility_checks" ADD CONSTRAINT "eligibility_checks_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "eligibility_checks" ADD CONSTRAINT "eligibility_checks_coverage_id_coverages_id_fk" FOREIGN KEY ("coverage_id") REFERENCES "public"."coverages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "portal_sessions" ADD CONSTRAINT "portal_sessions_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "run_steps" ADD CONSTRAINT "run_steps_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "runs" ADD CONSTRAINT "runs_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "runs" ADD CONSTRAINT "runs_coverage_id_coverages_id_fk" FOREIGN KEY ("coverage_id") REFERENCES "public"."coverages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "schedule_firings" ADD CONSTRAINT "schedule_firings_schedule_id_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedules"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "appointments_day" ON "appointments" USING btree ("local_date");
CREATE INDEX "artifacts_run" ON "artifacts" USING btree ("run_id");
CREATE INDEX "eligibility_checks_appointment" ON "eligibility_checks" USING btree ("appointment_id");
CREATE UNIQUE INDEX "notices_open" ON "notices" USING btree ("key") WHERE resolved_at is null;
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("seq") WHERE sent_at is null;
CREATE INDEX "runs_newest" ON "runs" USING btree ("queued_at" DESC NULLS LAST,"id");
CREATE INDEX "runs_state" ON "runs" USING btree ("state");
CREATE INDEX "runs_appointment" ON "runs" USING btree ("appointment_id");
CREATE UNIQUE INDEX "runs_one_open_per_appointment" ON "runs" USING btree ("name","appointment_id") WHERE state in ('queued', 'waiting', 'running') and appointment_id is not null;
-- The audit is append-only: even a program with full rights has to drop this trigger first, and the chain shows it.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events is append-only';
END $$;
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
