CREATE TYPE "public"."correction_state" AS ENUM('asked', 'corrected', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TABLE "correction_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_ids" uuid[] NOT NULL,
	"subject" text NOT NULL,
	"words" text NOT NULL,
	"state" "correction_state" DEFAULT 'asked' NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_by" uuid,
	"due_on" date NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"answer" text,
	CONSTRAINT "correction_requests_decided" CHECK (("correction_requests"."state" = 'asked') = ("correction_requests"."decided_at" is null)),
	CONSTRAINT "correction_requests_answered" CHECK (("correction_requests"."state" in ('corrected', 'refused')) = ("correction_requests"."answer" is not null))
);
--> statement-breakpoint
ALTER TABLE "correction_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "correction_requests_one_open" ON "correction_requests" USING btree ("person_id","subject") WHERE "correction_requests"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "correction_requests_of_person" ON "correction_requests" USING btree ("person_id","id");--> statement-breakpoint
CREATE POLICY "correction_requests_wall" ON "correction_requests" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or organisation_ids && (select app.programmes())::uuid[] or ((select app.is_administrator()) and organisation_ids = '{}') or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or organisation_ids && (select app.programmes())::uuid[] or ((select app.is_administrator()) and organisation_ids = '{}') or (select app.is_system()));