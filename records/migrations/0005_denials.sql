CREATE TABLE "remittances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"payer_id" text NOT NULL,
	"trace_key" text NOT NULL,
	"file_sha256" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"paid_on" date,
	"payment_cents" integer NOT NULL,
	"claims" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"triaged_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "remittances_trace" UNIQUE("trace_key")
);

CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_key" text NOT NULL,
	"patient_id" uuid,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claims_key" UNIQUE("claim_key")
);

CREATE TABLE "denials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"remittance_id" uuid NOT NULL,
	"claim_id" uuid,
	"payer_id" text NOT NULL,
	"lob" text NOT NULL,
	"clp" integer NOT NULL,
	"action" text NOT NULL,
	"row" integer NOT NULL,
	"class" text NOT NULL,
	"state" text NOT NULL,
	"subject" text,
	"at_stake_cents" integer NOT NULL,
	"due_on" date,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "denials_once" UNIQUE("remittance_id","clp","action")
);

ALTER TABLE "claims" ADD CONSTRAINT "claims_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "denials" ADD CONSTRAINT "denials_remittance_id_remittances_id_fk" FOREIGN KEY ("remittance_id") REFERENCES "public"."remittances"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "denials" ADD CONSTRAINT "denials_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "denials_open" ON "denials" USING btree ("due_on") WHERE closed_at is null;
