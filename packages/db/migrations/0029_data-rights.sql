CREATE TYPE "public"."erasure_state" AS ENUM('asked', 'erased', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TABLE "erasure_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_ids" uuid[] NOT NULL,
	"state" "erasure_state" DEFAULT 'asked' NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_by" uuid,
	"due_on" date NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"refused_why" text,
	"receipt" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "erasure_requests_decided" CHECK (("erasure_requests"."state" = 'asked') = ("erasure_requests"."decided_at" is null)),
	CONSTRAINT "erasure_requests_receipt" CHECK (("erasure_requests"."state" = 'erased') = ("erasure_requests"."receipt" is not null)),
	CONSTRAINT "erasure_requests_refused" CHECK (("erasure_requests"."state" = 'refused') = ("erasure_requests"."refused_why" is not null))
);
--> statement-breakpoint
ALTER TABLE "erasure_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"review_on" date NOT NULL,
	"placed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"placed_by" uuid,
	"released_at" timestamp with time zone,
	"released_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "legal_holds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_settings" (
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"months" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "retention_settings_organisation_id_kind_pk" PRIMARY KEY("organisation_id","kind"),
	CONSTRAINT "retention_settings_months" CHECK ("retention_settings"."months" between 1 and 120)
);
--> statement-breakpoint
ALTER TABLE "retention_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "erasure_requests" ADD CONSTRAINT "erasure_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_requests" ADD CONSTRAINT "erasure_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_requests" ADD CONSTRAINT "erasure_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_settings" ADD CONSTRAINT "retention_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_requests_one_open" ON "erasure_requests" USING btree ("person_id") WHERE "erasure_requests"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "erasure_requests_of_person" ON "erasure_requests" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "erasure_requests_by_due_day" ON "erasure_requests" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "legal_holds_of_person" ON "legal_holds" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "legal_holds_one_open" ON "legal_holds" USING btree ("person_id") WHERE "legal_holds"."released_at" is null;--> statement-breakpoint
CREATE POLICY "erasure_requests_wall" ON "erasure_requests" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or organisation_ids && (select app.programmes())::uuid[] or (select app.is_administrator()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or organisation_ids && (select app.programmes())::uuid[] or (select app.is_administrator()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "legal_holds_wall" ON "legal_holds" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_administrator()) or (select app.is_system()) or exists (select from organisation_people k where k.person_id = legal_holds.person_id and k.organisation_id = any ((select app.programmes())::uuid[]))) WITH CHECK ((select app.is_administrator()) or (select app.is_system()) or exists (select from organisation_people k where k.person_id = legal_holds.person_id and k.organisation_id = any ((select app.programmes())::uuid[])));--> statement-breakpoint
CREATE POLICY "retention_settings_wall" ON "retention_settings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system()));--> statement-breakpoint
ALTER POLICY "people_wall" ON "people" TO elevate_app USING (id = (select app.person()) or (select app.is_system()) or (select app.is_administrator()) or erased_at is not null or exists (select from organisation_people k where k.person_id = people.id and k.organisation_id = any ((select app.organisations())::uuid[]))) WITH CHECK (true);