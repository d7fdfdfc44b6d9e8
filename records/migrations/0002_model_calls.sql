CREATE TABLE "model_calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid,
	"case_id" text NOT NULL,
	"agent" text NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"turn" integer NOT NULL,
	"local_date" date NOT NULL,
	"prompt_sha256" text,
	"placeholders" jsonb NOT NULL,
	"gate" text,
	"gate_policy" text,
	"gate_reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tokens_in" integer NOT NULL,
	"tokens_out" integer NOT NULL,
	"micro_dollars" bigint NOT NULL,
	"duration_ms" integer NOT NULL,
	"usage" text NOT NULL,
	"outcome" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);

ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "model_calls_case" ON "model_calls" USING btree ("case_id");
CREATE INDEX "model_calls_day" ON "model_calls" USING btree ("local_date","agent");
