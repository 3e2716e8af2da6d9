CREATE TYPE "public"."record_hold_kind" AS ENUM('application', 'campaign', 'mentorship', 'drop-in', 'check-in', 'coffee-round', 'contact', 'appointment');--> statement-breakpoint
CREATE TABLE "record_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "record_hold_kind" NOT NULL,
	"record_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"review_on" date NOT NULL,
	"placed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"placed_by" uuid,
	"released_at" timestamp with time zone,
	"released_by" uuid
);
--> statement-breakpoint
ALTER TABLE "record_holds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "record_holds" ADD CONSTRAINT "record_holds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_holds" ADD CONSTRAINT "record_holds_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_holds" ADD CONSTRAINT "record_holds_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "record_holds_of_organisation" ON "record_holds" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "record_holds_of_record" ON "record_holds" USING btree ("record_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "record_holds_one_open" ON "record_holds" USING btree ("record_id") WHERE "record_holds"."released_at" is null;--> statement-breakpoint
CREATE POLICY "record_holds_wall" ON "record_holds" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_administrator()) or (select app.is_system()));