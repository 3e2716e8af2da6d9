CREATE TYPE "public"."coffee_drawing_state" AS ENUM('waiting', 'working', 'done', 'failed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."coffee_drawing_step" AS ENUM('reading', 'drawing', 'checking', 'saving');--> statement-breakpoint
CREATE TABLE "coffee_drawings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"state" "coffee_drawing_state" DEFAULT 'waiting' NOT NULL,
	"step" "coffee_drawing_step" DEFAULT 'reading' NOT NULL,
	"wishes" jsonb NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"requested_by" uuid,
	"claim" uuid,
	"claimed_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	"draw_id" uuid,
	CONSTRAINT "coffee_drawings_ended" CHECK (("coffee_drawings"."state" in ('waiting', 'working')) = ("coffee_drawings"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "coffee_drawings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "coffee_drawings" ADD CONSTRAINT "coffee_drawings_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_drawings" ADD CONSTRAINT "coffee_drawings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_drawings" ADD CONSTRAINT "coffee_drawings_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_drawings" ADD CONSTRAINT "coffee_drawings_draw_id_coffee_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."coffee_draws"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "coffee_drawings_one" ON "coffee_drawings" USING btree ("round_id") WHERE state in ('waiting', 'working');--> statement-breakpoint
CREATE INDEX "coffee_drawings_of_round" ON "coffee_drawings" USING btree ("round_id","id");--> statement-breakpoint
CREATE INDEX "coffee_group_members_left" ON "coffee_group_members" USING btree ("organisation_id","round_id","left_at") WHERE left_at is not null;--> statement-breakpoint
CREATE POLICY "coffee_drawings_wall" ON "coffee_drawings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));