CREATE TABLE "vaults" (
	"case_id" text PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);

CREATE INDEX "vaults_expiry" ON "vaults" USING btree ("expires_at");
