CREATE TABLE "coffee_publishings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"draw_id" uuid NOT NULL,
	"state" "coffee_drawing_state" DEFAULT 'waiting' NOT NULL,
	"people" integer NOT NULL,
	"told" integer DEFAULT 0 NOT NULL,
	"after" uuid,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"requested_by" uuid,
	"claim" uuid,
	"claimed_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "coffee_publishings_ended" CHECK (("coffee_publishings"."state" in ('waiting', 'working')) = ("coffee_publishings"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "coffee_publishings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "coffee_publishings" ADD CONSTRAINT "coffee_publishings_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_publishings" ADD CONSTRAINT "coffee_publishings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_publishings" ADD CONSTRAINT "coffee_publishings_draw_id_coffee_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."coffee_draws"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_publishings" ADD CONSTRAINT "coffee_publishings_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "coffee_publishings_one" ON "coffee_publishings" USING btree ("round_id") WHERE state in ('waiting', 'working');--> statement-breakpoint
CREATE INDEX "coffee_publishings_of_round" ON "coffee_publishings" USING btree ("round_id","id");--> statement-breakpoint
CREATE POLICY "coffee_publishings_wall" ON "coffee_publishings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));